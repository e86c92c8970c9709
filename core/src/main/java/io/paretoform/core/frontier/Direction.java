package io.paretoform.core.frontier;

/** Which way an objective gets better. */
public enum Direction {
    UP,
    DOWN;

    /** How much better {@code a} is than {@code b}: positive, zero or (worse) negative. */
    public double gain(double a, double b) {
        return switch (this) {
            case UP -> a - b;
            case DOWN -> b - a;
        };
    }
}
