package io.paretoform.child;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Durations of runs in milliseconds, in the order they ran. */
final class Runs {
    private double[] millis = new double[0];

    void add(double ms) {
        millis = Arrays.copyOf(millis, millis.length + 1);
        millis[millis.length - 1] = ms;
    }

    double[] millis() {
        return millis.clone();
    }

    /** Separated by commas. */
    @Override
    public String toString() {
        return Arrays.stream(millis).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }
}
