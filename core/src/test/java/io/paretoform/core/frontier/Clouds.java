package io.paretoform.core.frontier;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Random sets of gains. */
final class Clouds {
    private Clouds() {}

    /** Points on the unit sphere, every coordinate positive: none dominates another. */
    static List<double[]> shell(RandomGenerator random, int n, int d) {
        List<double[]> points = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            double[] point = new double[d];
            double squares = 0;
            for (int k = 0; k < d; k++) {
                point[k] = Math.abs(random.nextGaussian());
                squares += point[k] * point[k];
            }
            for (int k = 0; k < d; k++) {
                point[k] /= Math.sqrt(squares);
            }
            points.add(point);
        }
        return points;
    }
}
