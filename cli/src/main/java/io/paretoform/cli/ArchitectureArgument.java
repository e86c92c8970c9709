package io.paretoform.cli;

import io.paretoform.core.architecture.Presets;
import java.util.Iterator;
import picocli.CommandLine.Parameters;

/** The architecture that a command is about. */
final class ArchitectureArgument {
    @Parameters(
            paramLabel = "ARCH",
            completionCandidates = Published.class,
            description = {
                "The architecture: a published one (${COMPLETION-CANDIDATES}), a JSON or YAML file,"
                        + " JSON or YAML itself in braces, or the id of one that was measured (6"
                        + " digits will do for one on a frontier)."
            })
    private String text = "";

    /** The names of the published architectures. */
    static final class Published implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Presets.names().iterator();
        }
    }

    /**
     * The architecture that is meant.
     *
     * @throws CommandException when it is none
     */
    ArchitectureReader.Source read() {
        return ArchitectureReader.read(text);
    }
}
