package io.paretoform.child;

import java.util.List;

/**
 * Timed runs end when there are enough and their median is known well enough, or when runs or time
 * are spent.
 *
 * @param halfWidth relative half width of the 95 % interval of the median that is good enough
 */
record TimingRule(int minRuns, int maxRuns, long maxMillis, double halfWidth) {
    /** Beyond it 2^-n, from which the interval's ranks are computed, is no longer a double. */
    static final int MOST_RUNS = 1000;

    boolean isDone(List<Double> millis, long elapsedMillis) {
        if (millis.size() < minRuns) {
            return false;
        }
        return millis.size() >= maxRuns
                || elapsedMillis >= maxMillis
                || Interval.of(millis).relativeHalfWidth() <= halfWidth;
    }
}
