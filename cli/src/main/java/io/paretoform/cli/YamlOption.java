package io.paretoform.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where YAML goes. */
final class YamlOption {
    @Option(
            names = "--yaml",
            paramLabel = "FILE",
            description =
                    "The architecture as YAML, or with --search the definition by which the search"
                            + " can be run again.")
    private @Nullable Path file;

    Optional<Path> file() {
        return Optional.ofNullable(file);
    }
}
