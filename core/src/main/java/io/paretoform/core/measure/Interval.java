package io.paretoform.core.measure;

/**
 * A value and what it may truly be.
 *
 * @param low the lower end, at most {@code value}
 * @param value the estimate
 * @param high the upper end, at least {@code value}
 */
public record Interval(double low, double value, double high) {
    public Interval {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    "interval "
                            + low
                            + " .. "
                            + value
                            + " .. "
                            + high
                            + ": expected numbers in ascending order");
        }
    }

    /** All three numbers times a factor above 0. */
    public Interval times(double factor) {
        return new Interval(low * factor, value * factor, high * factor);
    }

    /**
     * The interval when the value has one more, independent error: its half widths grow as the
     * square roots of sums of squares.
     *
     * @param share half width of the error's interval, as a share of the value; at least 0
     */
    public Interval widened(double share) {
        double error = share * Math.abs(value);
        return new Interval(
                value - Math.hypot(value - low, error),
                value,
                value + Math.hypot(high - value, error));
    }

    /** Half the width as a share of the value: 0.01 is plus or minus 1 %. */
    public double relativeHalfWidth() {
        return high == low ? 0 : (high - low) / (2 * Math.abs(value));
    }
}
