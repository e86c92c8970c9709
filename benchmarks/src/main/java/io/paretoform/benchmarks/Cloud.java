package io.paretoform.benchmarks;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Where random points lie; all coordinates are above 0 and at most 1. */
public enum Cloud {
    /** On the unit sphere: none dominates another. */
    SHELL {
        @Override
        double[] point(RandomGenerator random, int dimensions) {
            return scaled(direction(random, dimensions), 1);
        }
    },
    /** Evenly in the unit ball: many are near its surface, and the frontier is large. */
    BALL {
        @Override
        double[] point(RandomGenerator random, int dimensions) {
            double radius = Math.pow(random.nextDouble(), 1.0 / dimensions);
            return scaled(direction(random, dimensions), radius);
        }
    },
    /** Evenly in the unit cube: few are not dominated. */
    CUBE {
        @Override
        double[] point(RandomGenerator random, int dimensions) {
            return random.doubles(dimensions).map(x -> 1 - x).toArray();
        }
    };

    abstract double[] point(RandomGenerator random, int dimensions);

    /** So many points, the same for the same seed. */
    double[][] points(RandomGenerator random, int count, int dimensions) {
        double[][] points = new double[count][];
        Arrays.setAll(points, i -> point(random, dimensions));
        return points;
    }

    private static double[] direction(RandomGenerator random, int dimensions) {
        double[] direction = new double[dimensions];
        Arrays.setAll(direction, k -> Math.abs(random.nextGaussian()));
        return direction;
    }

    private static double[] scaled(double[] direction, double length) {
        double norm = Math.sqrt(Arrays.stream(direction).map(x -> x * x).sum());
        return Arrays.stream(direction).map(x -> x * length / norm).toArray();
    }
}
