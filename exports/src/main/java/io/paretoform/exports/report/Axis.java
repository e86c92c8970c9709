package io.paretoform.exports.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Values of an objective along a line of a plot: evenly from 0 on, or by their logarithm where they
 * span more than a factor of {@value #LINEAR_SPAN}.
 *
 * @param low the value at the start
 * @param high the value at the end, above {@code low}
 * @param start in the plot's units
 * @param end in the plot's units, below {@code start} for an axis that points up
 */
record Axis(double low, double high, boolean logarithmic, double start, double end) {
    private static final double LINEAR_SPAN = 50;
    private static final double MARGIN = 1.04;

    /** An axis that has room for all of the values, which are positive or 0. */
    static Axis of(double[] values, double start, double end) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (double value : values) {
            least = value > 0 ? Math.min(least, value) : least;
            most = Math.max(most, value);
        }
        if (most == 0) {
            return new Axis(0, 1, false, start, end);
        }
        return most / least > LINEAR_SPAN
                ? new Axis(least / MARGIN, most * MARGIN, true, start, end)
                : new Axis(0, most * MARGIN, false, start, end);
    }

    /** Where a value is. */
    double at(double value) {
        double share =
                logarithmic
                        ? Math.log(Math.max(value, low) / low) / Math.log(high / low)
                        : (value - low) / (high - low);
        return start + share * (end - start);
    }

    /**
     * Round values to be named.
     *
     * @param most about how many there is room for
     */
    List<Double> ticks(int most) {
        return logarithmic ? logarithmicTicks(most) : linearTicks(most);
    }

    private List<Double> linearTicks(int most) {
        double rough = (high - low) / most;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power * roundUp(rough / power);
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; low + i * step <= high; i++) {
            ticks.add(low + i * step);
        }
        return ticks;
    }

    private List<Double> logarithmicTicks(int most) {
        List<Double> ticks = new ArrayList<>();
        boolean fine = Math.log10(high / low) * 3 <= most + 2;
        double[] digits = fine ? new double[] {1, 2, 5} : new double[] {1};
        for (int power = (int) Math.floor(Math.log10(low)); Math.pow(10, power) <= high; power++) {
            for (double digit : digits) {
                double tick = digit * Math.pow(10, power);
                if (tick >= low && tick <= high) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    private static double roundUp(double digit) {
        if (digit <= 1) {
            return 1;
        }
        return digit <= 2 ? 2 : digit <= 5 ? 5 : 10;
    }
}
