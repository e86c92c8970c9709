package io.paretoform.core.search;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How much a search may spend on each device class: jobs admitted (failed ones and baselines
 * count), time while running from its first job on, or both, whichever ends first.
 */
public record Budget(OptionalInt measurements, Optional<Duration> time) {
    public Budget {
        if (measurements.isEmpty() && time.isEmpty()) {
            throw new IllegalArgumentException("budget: expected measurements, a time or both");
        }
        if (measurements.isPresent() && measurements.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "budget of " + measurements.getAsInt() + " measurements: expected at least 1");
        }
        if (time.isPresent() && !time.get().isPositive()) {
            throw new IllegalArgumentException(
                    "budget of " + time.get() + ": expected a positive time");
        }
    }

    public static Budget ofMeasurements(int measurements) {
        return new Budget(OptionalInt.of(measurements), Optional.empty());
    }

    public static Budget ofTime(Duration time) {
        return new Budget(OptionalInt.empty(), Optional.of(time));
    }

    /**
     * Jobs that may still be admitted.
     *
     * @param admitted jobs admitted so far, whatever became of them
     * @param elapsed time spent running since the first job
     */
    public int remaining(int admitted, Duration elapsed) {
        if (time.isPresent() && elapsed.compareTo(time.get()) >= 0) {
            return 0;
        }
        return Math.max(0, measurements.orElse(Integer.MAX_VALUE) - admitted);
    }

    public boolean isSpent(int admitted, Duration elapsed) {
        return remaining(admitted, elapsed) == 0;
    }
}
