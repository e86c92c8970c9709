package io.paretoform.profiler;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the measuring program is called.
 *
 * @param words program and arguments; the job's folder, or {@code --describe}, is added
 */
record ChildCommand(List<String> words) {
    private static final String JAR = "measure-child.jar";

    ChildCommand {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("child command []: expected a program");
        }
        words = List.copyOf(words);
    }

    /** As configured, or this JVM's {@code java} with the jar of module measure-child. */
    static ChildCommand of(ProfilerConfig config) {
        return config.child()
                .command()
                .map(ChildCommand::new)
                .orElseGet(() -> ofJar(config.child(), config.device()));
    }

    /** The command for one call. */
    List<String> with(String argument) {
        List<String> command = new ArrayList<>(words);
        command.add(argument);
        return command;
    }

    /** A small JVM that starts quickly. */
    private static ChildCommand ofJar(ProfilerConfig.Child config, String device) {
        Path jar = config.jar().orElseGet(ChildCommand::jarBesideUs).toAbsolutePath();
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(
                List.of(
                        "-Xmx64m",
                        // A cache lies outside the heap; a limit, not a reservation.
                        "-XX:MaxDirectMemorySize=2g",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-CreateCoredumpOnCrash"));
        words.addAll(config.jvmOptions().orElse(List.of()));
        words.addAll(List.of("-jar", jar.toString(), "--device", device));
        return new ChildCommand(words);
    }

    /** In a distribution beside the services' folders, in a source tree where the build put it. */
    private static Path jarBesideUs() {
        return Stream.iterate(codeFolder(), folder -> folder != null, Path::getParent)
                .flatMap(folder ->
                        Stream.of("measure-child", "measure-child/target")
                                .map(place -> folder.resolve(place).resolve(JAR)))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "cannot find " + JAR + "; set paretoform.profiler.child.jar"));
    }

    private static Path codeFolder() {
        return Optional.ofNullable(ChildCommand.class.getProtectionDomain().getCodeSource())
                .map(source -> {
                    try {
                        return Path.of(source.getLocation().toURI());
                    } catch (URISyntaxException e) {
                        throw new IllegalStateException("unreadable class path", e);
                    }
                })
                .orElseGet(() -> Path.of("").toAbsolutePath());
    }
}
