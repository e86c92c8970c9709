package io.paretoform.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Lets only undisturbed measurements count. */
final class QuietOption {
    @Option(
            names = "--require-quiet",
            description =
                    "Refuse timings against which something speaks, such as other programs on the"
                            + " measured core or a jump amid the runs: they count as failed"
                            + " ('disturbed') instead of being published with it.")
    private boolean requireQuiet;

    boolean isGiven() {
        return requireQuiet;
    }

    /** Null for the standard protocol. */
    SearchRequest.@Nullable Protocol protocol() {
        return requireQuiet ? new SearchRequest.Protocol(true) : null;
    }
}
