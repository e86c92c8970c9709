package io.paretoform.pipeline.monitoring;

import io.paretoform.local.StackLayout;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What lies in the folder {@code monitoring}, and the programs that read it. */
final class Monitoring {
    private Monitoring() {}

    static Path folder() {
        return StackLayout.find().home().resolve("monitoring");
    }

    /** Every dashboard, by the names of their files. */
    static List<Dashboard> dashboards() {
        try (Stream<Path> files = Files.list(folder().resolve("grafana/dashboards"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Dashboard::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program of this name, if this machine has it. */
    static Optional<Path> program(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
