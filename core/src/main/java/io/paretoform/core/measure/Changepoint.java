package io.paretoform.core.measure;

import java.util.Arrays;

/**
 * Where a series of timings most likely jumped (Pettitt, <i>A non-parametric approach to the
 * change-point problem</i>, 1979).
 *
 * @param at index of the first sample after the jump
 * @param probability approximate probability of such a jump in a series that has none
 * @param change median after over median before, less 1
 */
public record Changepoint(int at, double probability, double change) {
    /**
     * The most likely jump.
     *
     * @throws IllegalArgumentException for fewer than 2 samples
     */
    public static Changepoint of(double[] samples) {
        int n = samples.length;
        Requires.that(n >= 2, "samples", n, "at least 2");
        long sum = 0;
        long most = 0;
        int at = 1;
        for (int t = 0; t < n - 1; t++) {
            for (double other : samples) {
                sum += (long) Math.signum(samples[t] - other);
            }
            if (Math.abs(sum) > most) {
                most = Math.abs(sum);
                at = t + 1;
            }
        }
        double probability = 2 * Math.exp(-6.0 * most * most / (Math.pow(n, 3) + (double) n * n));
        double before = median(Arrays.copyOf(samples, at));
        double after = median(Arrays.copyOfRange(samples, at, n));
        return new Changepoint(at, Math.min(1, probability), after / before - 1);
    }

    private static double median(double[] samples) {
        return SampleStatistics.of(samples).median().value();
    }
}
