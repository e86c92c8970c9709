package io.paretoform.core.predict;

import java.util.Arrays;
import java.util.List;

/** Weights of observations by how uncertain each is itself: 1 for a usual one. */
final class Trust {
    /** A 95 % interval reaches so many deviations to either side. */
    private static final double HALF_WIDTH = 1.96;

    /** Share of the variance about a fit that is not the observations' own, at least. */
    private static final double LEAST_OF_FIT = 0.25;

    /** Differences of less are none. */
    private static final double EQUAL = 0.1;

    private Trust() {}

    static double[] equal(int count) {
        double[] trust = new double[count];
        Arrays.fill(trust, 1);
        return trust;
    }

    /**
     * Weights under which observations whose intervals differ scatter alike.
     *
     * @param deviation of a usual observation about a fit, its own uncertainty included
     */
    static double[] of(List<? extends Observation<?>> observations, double deviation) {
        double[] variances =
                observations.stream()
                        .mapToDouble(one -> Math.pow(one.relativeError() / HALF_WIDTH, 2))
                        .toArray();
        double[] sorted = variances.clone();
        Arrays.sort(sorted);
        double usual = sorted[sorted.length / 2];
        double total = Math.max(Double.MIN_NORMAL, deviation * deviation);
        double ofFit = Math.max(LEAST_OF_FIT * total, total - usual);
        return Arrays.stream(variances)
                .map(own -> (ofFit + Math.min(usual, total)) / (ofFit + own))
                .toArray();
    }

    static boolean isEqual(double[] trust) {
        return Arrays.stream(trust).allMatch(weight -> Math.abs(weight - 1) < EQUAL);
    }
}
