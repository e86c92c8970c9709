package io.paretoform.core.measure;

import java.util.Arrays;

/**
 * What repeated timings of one model say, without any assumption on their distribution.
 *
 * <p>The interval is the narrowest pair of order statistics x(r), x(n+1-r) that holds the median
 * with at least 95 %: P = 1 - 2 P(Bin(n, 1/2) < r) (Tamhane and Dunlop, <i>Statistics and Data
 * Analysis</i>, section 14.1 and table A.7). Fewer than 6 samples cannot reach 95 %: then it is all
 * that was seen, and {@link #confidence} says how much that is worth. It speaks of independent
 * samples: runs back to back share the machine's drift, which it cannot see.
 *
 * @param count number of samples
 * @param median the middle sample, or the mean of the two in the middle, with its interval
 * @param confidence the probability that the interval holds the true median
 * @param mad median absolute deviation from the median, not scaled
 * @param p90 90th percentile, interpolated linearly between samples (type 7 of Hyndman and Fan
 *     1996)
 */
public record SampleStatistics(
        int count, Interval median, double confidence, double mad, double p90) {
    private static final double CONFIDENCE = 0.95;

    /**
     * The statistics of these samples, in their unit; the array is left as it is.
     *
     * @throws IllegalArgumentException when there is no sample, or one is negative, NaN or infinite
     */
    public static SampleStatistics of(double[] samples) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        requireTimings(sorted);
        int n = sorted.length;
        int rank = lowerRank(n);
        double median = quantile(sorted, 0.5);
        Interval interval = new Interval(sorted[rank - 1], median, sorted[n - rank]);
        return new SampleStatistics(
                n,
                interval,
                1 - 2 * probabilityBelow(rank, n),
                deviation(sorted, median),
                quantile(sorted, 0.9));
    }

    private static void requireTimings(double[] sorted) {
        if (sorted.length == 0) {
            throw new IllegalArgumentException("samples []: expected at least one");
        }
        for (double sample : sorted) {
            if (!Double.isFinite(sample) || sample < 0) {
                throw new IllegalArgumentException(
                        "sample " + sample + ": expected a finite number of at least 0");
            }
        }
    }

    /** The rank of the interval's lower end, counted from 1. */
    private static int lowerRank(int n) {
        int rank = 1;
        while (rank < (n + 1) / 2 && 1 - 2 * probabilityBelow(rank + 1, n) >= CONFIDENCE) {
            rank++;
        }
        return rank;
    }

    /** P(Bin(n, 1/2) < rank), in logarithms so that many samples do not underflow. */
    private static double probabilityBelow(int rank, int n) {
        double logTerm = -n * Math.log(2);
        double sum = 0;
        for (int k = 0; k < rank; k++) {
            sum += Math.exp(logTerm);
            logTerm += Math.log((double) (n - k) / (k + 1));
        }
        return sum;
    }

    private static double deviation(double[] sorted, double median) {
        double[] deviations = Arrays.stream(sorted).map(x -> Math.abs(x - median)).toArray();
        Arrays.sort(deviations);
        return quantile(deviations, 0.5);
    }

    private static double quantile(double[] sorted, double p) {
        double position = p * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
