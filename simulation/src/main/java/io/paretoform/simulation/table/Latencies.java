package io.paretoform.simulation.table;

import java.util.List;
import java.util.Optional;

/** Reads repetitions. */
final class Latencies {
    private Latencies() {}

    /** The timing of a line; none where a repetition is 0 or less, or there is none. */
    static Optional<Timing> of(CsvLine line, String column) {
        List<Double> repetitions = line.numbers(column);
        boolean all = !repetitions.isEmpty() && repetitions.stream().allMatch(x -> x > 0);
        return all ? Optional.of(Timing.of(repetitions)) : Optional.empty();
    }
}
