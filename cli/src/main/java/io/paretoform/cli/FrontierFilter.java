package io.paretoform.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which members of a frontier a person wants to see. */
final class FrontierFilter {
    @Option(
            names = "--device",
            paramLabel = "CLASS",
            description = "Only of this device class ('devices' lists them).")
    private @Nullable String device;

    @Mixin private BoundOptions bounds = new BoundOptions();

    @Option(
            names = "--at",
            paramLabel = "N|TIME",
            description =
                    "As it was after that result, or by that time, for example"
                            + " 2026-11-22T10:00:00Z.")
    private @Nullable String at;

    FrontierQuery query() {
        return new FrontierQuery(device, bounds.bounds(), at);
    }
}
