package io.paretoform.benchmarks;

import java.util.Arrays;

/** Gains from 0 to 1 for those who minimise: 1 is the reference. */
final class Losses {
    private Losses() {}

    static double[] of(double[] gains) {
        return Arrays.stream(gains).map(gain -> 1 - gain).toArray();
    }

    static double[][] ofAll(double[][] points) {
        return Arrays.stream(points).map(Losses::of).toArray(double[][]::new);
    }

    /** The worst there is, from which volumes count. */
    static double[] reference(int dimensions) {
        double[] reference = new double[dimensions];
        Arrays.fill(reference, 1);
        return reference;
    }
}
