package io.paretoform.cli;

import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which members of a frontier a person wants to see. */
final class FrontierFilter {
    @Option(
            names = "--device",
            paramLabel = "CLASS",
            description = "Only of this device class ('devices' lists them).")
    private @Nullable String device;

    @Option(
            names = "--max-latency",
            paramLabel = "TIME",
            description = "Only what is at least as fast: 20ms, 1.5s.")
    private @Nullable String maxLatency;

    @Option(
            names = "--max-memory",
            paramLabel = "SIZE",
            description = "Only what needs no more: 200MB, 200MiB.")
    private @Nullable String maxMemory;

    @Option(
            names = "--min-decoder-parameters",
            paramLabel = "COUNT",
            description = "Only what has at least as many: 20M.")
    private @Nullable String minDecoderParameters;

    FrontierQuery query() {
        return new FrontierQuery(
                device,
                amount("--max-latency", maxLatency, Quantities::millis),
                amount("--max-memory", maxMemory, Quantities::bytes),
                amount("--min-decoder-parameters", minDecoderParameters, Quantities::count));
    }

    private static OptionalDouble amount(
            String option, @Nullable String text, ToDoubleFunction<String> reader) {
        if (text == null) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(reader.applyAsDouble(text));
        } catch (IllegalArgumentException e) {
            throw CommandException.usage(option + " " + e.getMessage(), e);
        }
    }
}
