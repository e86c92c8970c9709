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

    FrontierQuery query() {
        return new FrontierQuery(device, bounds.bounds());
    }
}
