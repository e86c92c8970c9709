package io.paretoform.core.measure;

/** A value with the bounds it lies between with 95 % confidence; {@code low <= value <= high}. */
public record Interval(double low, double value, double high) {
    public Interval {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    "interval ["
                            + low
                            + ", "
                            + high
                            + "] around "
                            + value
                            + ": expected low <= value <= high");
        }
    }
}
