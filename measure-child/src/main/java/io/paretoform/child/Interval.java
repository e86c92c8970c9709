package io.paretoform.child;

import java.util.List;

/**
 * The median of samples with the distribution-free 95 % interval between two order statistics.
 * Below six samples there is no such interval: it is then infinitely wide.
 */
record Interval(double median, double low, double high) {
    private static final double OUTSIDE_ON_ONE_SIDE = 0.025;

    static Interval of(List<Double> samples) {
        double[] sorted = samples.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int n = sorted.length;
        double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        int rank = lowRank(n);
        return rank == 0
                ? new Interval(median, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                : new Interval(median, sorted[rank - 1], sorted[n - rank]);
    }

    double relativeHalfWidth() {
        return (high - low) / 2 / median;
    }

    /** The largest rank r, from 1, with P(Binomial(n, 1/2) < r) <= 2.5 %; 0 where there is none. */
    private static int lowRank(int n) {
        double term = Math.pow(0.5, n);
        double below = term;
        int rank = 0;
        while (below <= OUTSIDE_ON_ONE_SIDE) {
            rank++;
            term = term * (n - rank + 1) / rank;
            below += term;
        }
        return rank;
    }
}
