package io.paretoform.simulation.table;

import java.util.List;

/**
 * What a table says of how long something took.
 *
 * @param millis the median of the repetitions, or the mean where only that is published; above 0
 * @param relativeError half the width of its 95 % interval over it, as far as the repetitions know;
 *     0 where they say nothing
 * @param repetitions in the order in which they were made, in milliseconds; empty where only mean
 *     and deviation are published
 */
public record Timing(double millis, double relativeError, List<Double> repetitions) {
    private static final double HALF_WIDTH = 1.96;

    /** A sample median's standard deviation over that of the samples' mean, for normal samples. */
    private static final double MEDIAN_OVER_MEAN = Math.sqrt(Math.PI / 2);

    public Timing {
        repetitions = List.copyOf(repetitions);
    }

    /**
     * The timing that repetitions say.
     *
     * @param repetitions at least one, each above 0
     */
    static Timing of(List<Double> repetitions) {
        List<Double> sorted = repetitions.stream().sorted().toList();
        int n = sorted.size();
        double median = (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
        double mean = repetitions.stream().mapToDouble(x -> x).average().orElseThrow();
        double squares = repetitions.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
        double deviation = n > 1 ? MEDIAN_OVER_MEAN * Math.sqrt(squares / (n - 1) / n) : 0;
        return new Timing(median, HALF_WIDTH * deviation / median, repetitions);
    }

    /** The timing of which only a mean is published. */
    static Timing ofMean(double millis) {
        return new Timing(millis, 0, List.of());
    }
}
