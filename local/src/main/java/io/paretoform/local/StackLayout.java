package io.paretoform.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the programs of the stack are. Two layouts: the source tree after a build, and a packaged
 * distribution with everything under {@code lib/}.
 *
 * @param home the folder that holds it all
 * @param programs the folder under which the programs lie
 * @param inSourceTree whether that is a source tree
 */
public record StackLayout(Path home, Path programs, boolean inSourceTree) {
    /** Names the home where it cannot be found from where this class lies. */
    public static final String HOME_PROPERTY = "paretoform.home";

    /** The same as an environment variable; the property goes first. */
    public static final String HOME_VARIABLE = "PARETOFORM_HOME";

    /** The layout of this home. */
    public static StackLayout at(Path home) {
        Path lib = home.resolve("lib");
        boolean packaged = Files.isDirectory(lib.resolve("kafka-broker"));
        return new StackLayout(home, packaged ? lib : home, !packaged);
    }

    /** From the property, the variable, or the nearest folder above this class that is a home. */
    public static StackLayout find() {
        return Optional.ofNullable(System.getProperty(HOME_PROPERTY))
                .or(() -> Optional.ofNullable(System.getenv(HOME_VARIABLE)))
                .map(Path::of)
                .or(StackLayout::homeAboveUs)
                .map(StackLayout::at)
                .orElseThrow(() ->
                        new StackException("cannot find Paretoform's home; set " + HOME_VARIABLE));
    }

    /** The class path of the broker. */
    public String brokerClassPath() {
        Path jars = programs.resolve(inSourceTree ? "kafka-broker/target/lib" : "kafka-broker");
        if (!Files.isDirectory(jars)) {
            throw new StackException("the broker's jars are not in " + jars + "; build first");
        }
        try (Stream<Path> files = Files.list(jars)) {
            return String.join(
                    File.pathSeparator,
                    files.map(Path::toString)
                            .filter(name -> name.endsWith(".jar"))
                            .sorted()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + jars, e);
        }
    }

    /** The runnable jar of a service. */
    public Path serviceJar(String service) {
        Path folder = programs.resolve(service);
        return inSourceTree
                ? folder.resolve("target/quarkus-app/quarkus-run.jar")
                : folder.resolve("quarkus-run.jar");
    }

    /** The runnable jar of the measuring program. */
    public Path measuringProgram() {
        return programs.resolve(inSourceTree ? "measure-child/target" : "measure-child")
                .resolve("measure-child.jar");
    }

    private static Optional<Path> homeAboveUs() {
        try {
            Path here =
                    Path.of(
                            StackLayout.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            return Stream.iterate(here, folder -> folder != null, Path::getParent)
                    .filter(StackLayout::isHome)
                    .findFirst();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isHome(Path folder) {
        return Files.isDirectory(folder.resolve("lib/kafka-broker"))
                || Files.isRegularFile(folder.resolve("kafka-broker/pom.xml"));
    }
}
