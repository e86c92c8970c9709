package io.paretoform.core.frontier;

import java.util.Arrays;

/**
 * What an architecture scores: one finite value per objective, in the order of its {@link
 * Objectives} and in their units. Immutable; equal when all values are (0 and -0 are one value).
 */
public final class Point {
    private final double[] values;

    private Point(double[] values) {
        this.values = values;
    }

    /**
     * A point with these values.
     *
     * @throws IllegalArgumentException when there is no value or one is NaN or infinite
     */
    public static Point of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("point []: expected at least one value");
        }
        double[] own = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "value "
                                + i
                                + " of point "
                                + Arrays.toString(values)
                                + ": expected a finite number");
            }
            own[i] = values[i] + 0.0;
        }
        return new Point(own);
    }

    /** The value of the objective at that position. */
    public double value(int objective) {
        return values[objective];
    }

    /** Number of values. */
    public int size() {
        return values.length;
    }

    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Point that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
