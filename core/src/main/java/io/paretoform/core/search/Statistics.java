package io.paretoform.core.search;

import java.util.Arrays;

/** Middles and spreads that a few strays do not move. */
final class Statistics {
    /** Standard deviation of a normal variable over its median absolute deviation. */
    private static final double NORMAL = 1.4826;

    private Statistics() {}

    /** The median of at least one value. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The standard deviation that the median absolute deviation speaks for. */
    static double deviation(double[] values) {
        double centre = median(values);
        return NORMAL
                * median(Arrays.stream(values).map(value -> Math.abs(value - centre)).toArray());
    }
}
