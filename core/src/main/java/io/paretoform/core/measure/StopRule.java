package io.paretoform.core.measure;

import java.time.Duration;

/**
 * When there are enough timed runs: when their median is known well enough, or runs or time are
 * spent.
 *
 * @param minRuns timed runs in any case
 * @param maxRuns timed runs at most
 * @param maxTime timed runs end once they have taken this long and are at least {@code minRuns}
 * @param halfWidth half width of the median's 95 % interval that is good enough, as a share of the
 *     median
 */
public record StopRule(int minRuns, int maxRuns, Duration maxTime, double halfWidth) {
    public StopRule {
        Requires.that(minRuns >= 1, "stop.min_runs", minRuns, "at least 1");
        Requires.that(
                maxRuns >= minRuns, "stop.max_runs", maxRuns, "at least stop.min_runs " + minRuns);
        Requires.that(maxTime.isPositive(), "stop.max_time", maxTime, "a positive time");
        Requires.that(halfWidth > 0, "stop.half_width", halfWidth, "a positive share");
    }

    /** Whether these timed runs (ms, in order) are enough, having taken that long together. */
    public boolean isEnough(double[] millis, Duration spent) {
        int n = millis.length;
        if (n < minRuns) {
            return false;
        }
        return n >= maxRuns || spent.compareTo(maxTime) >= 0 || isKnown(millis);
    }

    private boolean isKnown(double[] millis) {
        SampleStatistics statistics = SampleStatistics.of(millis);
        return statistics.confidence() >= 0.95
                && statistics.median().relativeHalfWidth() <= halfWidth;
    }
}
