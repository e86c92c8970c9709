package io.paretoform.cli;

import io.paretoform.local.StateDirectory;
import io.paretoform.local.UserFolders;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the local stack keeps what must survive. */
final class StateOption {
    @Option(
            names = "--state",
            paramLabel = "DIR",
            description =
                    "The local stack's directory (PARETOFORM_STATE, else"
                            + " ~/.local/state/paretoform).")
    private @Nullable Path state;

    StateDirectory directory() {
        return new StateDirectory(state == null ? UserFolders.state() : state);
    }
}
