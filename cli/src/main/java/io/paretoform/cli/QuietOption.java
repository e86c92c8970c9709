package io.paretoform.cli;

import io.paretoform.exports.text.SearchYaml;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** In what the protocol differs from the standard then. */
    Map<String, Object> protocol() {
        return over(Map.of());
    }

    /** Added to what else is different. */
    Map<String, Object> over(Map<String, Object> protocol) {
        if (!requireQuiet) {
            return protocol;
        }
        Map<String, Object> quiet = new LinkedHashMap<>(protocol);
        quiet.put(SearchYaml.REQUIRE_QUIET, true);
        return quiet;
    }
}
