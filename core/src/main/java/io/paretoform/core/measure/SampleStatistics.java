package io.paretoform.core.measure;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * What repeated timings of one model say, without any assumption on their distribution.
 *
 * <p>The interval is the narrowest pair of order statistics x(r), x(n+1-r) that holds the median
 * with at least 95 %. Where runs do not resemble their neighbours, P = 1 - 2 P(Bin(n, 1/2) < r)
 * (Tamhane and Dunlop, <i>Statistics and Data Analysis</i>, section 14.1 and table A.7); where they
 * do, the binomial's variance n/4 grows by their autocorrelation time. Fewer samples than reach 95
 * % give all that was seen, and {@link #confidence} says how much that is worth. What changes more
 * slowly than the samples last, no interval of one session can know.
 *
 * @param count number of samples
 * @param median the middle sample, or the mean of the two in the middle, with its interval
 * @param confidence the probability that the interval holds the true median
 * @param mad median absolute deviation from the median, not scaled
 * @param p90 90th percentile, interpolated linearly between samples (type 7 of Hyndman and Fan
 *     1996)
 * @param p99 99th percentile, likewise
 * @param p99Bound what the true 99th percentile is below with 95 %: the greatest sample that
 *     suffices, none below 299 samples
 * @param effectiveCount independent samples that would know the median as well, 1 to {@code count}
 */
public record SampleStatistics(
        int count,
        Interval median,
        double confidence,
        double mad,
        double p90,
        double p99,
        OptionalDouble p99Bound,
        double effectiveCount) {
    private static final double CONFIDENCE = 0.95;

    /**
     * The statistics of these samples, in their unit; the array is left as it is.
     *
     * @param samples in the order they were taken
     * @throws IllegalArgumentException when there is no sample, or one is negative, NaN or infinite
     */
    public static SampleStatistics of(double[] samples) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        requireTimings(sorted);
        int n = sorted.length;
        double median = quantile(sorted, 0.5);
        double time = Autocorrelation.timeOfSigns(samples, median);
        MedianRanks ranks = MedianRanks.of(n, time, CONFIDENCE);
        return new SampleStatistics(
                n,
                new Interval(sorted[ranks.lower() - 1], median, sorted[n - ranks.lower()]),
                ranks.confidence(),
                deviation(sorted, median),
                quantile(sorted, 0.9),
                quantile(sorted, 0.99),
                upperBound(sorted, 0.99),
                n / time);
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

    /** The least x(r) with P(Bin(n, p) < r) at least 95 %. */
    private static OptionalDouble upperBound(double[] sorted, double p) {
        double[] below = Binomial.below(sorted.length, p);
        for (int rank = 1; rank <= sorted.length; rank++) {
            if (below[rank] >= CONFIDENCE) {
                return OptionalDouble.of(sorted[rank - 1]);
            }
        }
        return OptionalDouble.empty();
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
