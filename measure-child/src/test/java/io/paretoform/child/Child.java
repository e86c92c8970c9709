package io.paretoform.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs the program as the profiler does: as a process of its own, by its class path of two. */
final class Child {
    /** What a process answered. */
    record Answer(int exitCode, Map<String, String> lines) {
        String get(String key) {
            return Objects.requireNonNull(lines.get(key), () -> key + " is not in " + lines);
        }

        double number(String key) {
            return Double.parseDouble(get(key));
        }

        double[] numbers(String key) {
            return Arrays.stream(get(key).split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
    }

    private Child() {}

    /** Runs with an open standard input, whose end would mean that the caller has died. */
    static Answer run(String... arguments) throws IOException, InterruptedException {
        return answer(start(List.of(), arguments));
    }

    /** Runs with the runtime's native libraries looked for in this folder. */
    static Answer runWithLibrariesOf(Path folder, String argument)
            throws IOException, InterruptedException {
        return answer(start(List.of("-Donnxruntime.native.path=" + folder), argument));
    }

    /** Runs a job whose caller dies at once. */
    static Answer runOrphaned(Path job, Map<String, String> properties)
            throws IOException, InterruptedException {
        write(job, properties);
        Process process = start(List.of(), job.toString());
        process.getOutputStream().close();
        return answer(process);
    }

    private static Process start(List<String> options, String... arguments) throws IOException {
        Path target = Path.of("target").toAbsolutePath();
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(
                List.of(
                        "-cp",
                        target.resolve("classes") + ":" + target.resolve("lib") + "/*",
                        Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static Answer answer(Process process) throws IOException, InterruptedException {
        Map<String, String> lines = new LinkedHashMap<>();
        try (var reader = process.inputReader()) {
            for (String line : reader.lines().toList()) {
                int equals = line.indexOf('=');
                lines.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return new Answer(process.waitFor(), lines);
    }

    /** Runs a job directory after adding its properties. */
    static Answer run(Path job, Map<String, String> properties)
            throws IOException, InterruptedException {
        write(job, properties);
        return run(job.toString());
    }

    private static void write(Path job, Map<String, String> properties) throws IOException {
        StringBuilder text = new StringBuilder();
        properties.forEach((key, value) -> text.append(key).append('=').append(value).append("\n"));
        Files.writeString(job.resolve("job.properties"), text);
    }
}
