package io.paretoform.cli;

import picocli.CommandLine.Parameters;

/** The architecture that a command is about. */
final class ArchitectureArgument {
    @Parameters(
            paramLabel = "ARCH",
            description = {
                "The architecture: a published one (gpt2, gpt2-medium, gpt2-large, gpt2-xl,"
                        + " gpt2-16-layer, transformer-xl-base, transformer-xl-16-layer), a JSON"
                        + " or YAML file, JSON or YAML itself in braces, or the id of one that"
                        + " was measured (6 digits will do for one on a frontier)."
            })
    private String text = "";

    /**
     * The architecture that is meant.
     *
     * @throws CommandException when it is none
     */
    ArchitectureReader.Source read() {
        return ArchitectureReader.read(text);
    }
}
