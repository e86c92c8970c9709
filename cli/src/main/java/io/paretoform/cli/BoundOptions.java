package io.paretoform.cli;

import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objective;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The worst values of objectives that a person still wants. */
final class BoundOptions {
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

    @Option(
            names = "--bound",
            paramLabel = "BOUND",
            description =
                    "The worst value of any objective that is still wanted, in its unit:"
                            + " 'latency_ms<=20', 'decoder_parameters>=2e7'; may be given again.")
    private List<String> bounds = new ArrayList<>();

    /**
     * The bounds asked for, none for none.
     *
     * @throws CommandException when one is not what it should be
     */
    List<Bound> bounds() {
        List<Bound> all = new ArrayList<>();
        add(all, "--max-latency", maxLatency, of(Objective.LATENCY_MS, Quantities::millis));
        add(all, "--max-memory", maxMemory, of(Objective.PEAK_MEMORY_BYTES, Quantities::bytes));
        add(
                all,
                "--min-decoder-parameters",
                minDecoderParameters,
                of(Objective.DECODER_PARAMETERS, Quantities::count));
        bounds.forEach(bound -> add(all, "--bound", bound, Bound::parse));
        return all;
    }

    private static Function<String, Bound> of(
            Objective objective, ToDoubleFunction<String> reader) {
        return text -> new Bound(objective, reader.applyAsDouble(text));
    }

    private static void add(
            List<Bound> all, String option, @Nullable String text, Function<String, Bound> reader) {
        if (text == null) {
            return;
        }
        try {
            all.add(reader.apply(text));
        } catch (IllegalArgumentException e) {
            throw CommandException.usage(option + " " + e.getMessage(), e);
        }
    }
}
