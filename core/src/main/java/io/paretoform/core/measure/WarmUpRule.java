package io.paretoform.core.measure;

import java.time.Duration;
import java.util.Arrays;

/**
 * When a model is warm: runs come in blocks, and it is steady when the newest block's median is
 * neither clearly below the lowest before it (still getting faster) nor clearly above the block
 * before it (something else has begun). The cap reached instead is an outcome, not an error.
 *
 * @param blockRuns runs a block
 * @param minRuns runs in any case
 * @param maxRuns the cap
 * @param maxTime the cap in time, once there were {@code minRuns}
 * @param tolerance change of a block's median that still counts as none, as a share
 */
public record WarmUpRule(
        int blockRuns, int minRuns, int maxRuns, Duration maxTime, double tolerance) {
    public WarmUpRule {
        Requires.that(blockRuns >= 1, "warm_up.block_runs", blockRuns, "at least 1");
        Requires.that(minRuns >= 0, "warm_up.min_runs", minRuns, "at least 0");
        Requires.that(
                maxRuns >= minRuns,
                "warm_up.max_runs",
                maxRuns,
                "at least warm_up.min_runs " + minRuns);
        Requires.that(!maxTime.isNegative(), "warm_up.max_time", maxTime, "no negative time");
        Requires.that(tolerance > 0, "warm_up.tolerance", tolerance, "a positive share");
    }

    /** Whether these warm-up runs (ms, in order) end in a steady state. */
    public boolean isSteady(double[] millis) {
        int blocks = millis.length / blockRuns;
        if (millis.length < minRuns || millis.length % blockRuns != 0 || blocks < 2) {
            return false;
        }
        double newest = blockMedian(millis, blocks - 1);
        double lowest = Double.MAX_VALUE;
        for (int block = 0; block < blocks - 1; block++) {
            lowest = Math.min(lowest, blockMedian(millis, block));
        }
        return newest >= lowest * (1 - tolerance)
                && newest <= blockMedian(millis, blocks - 2) * (1 + tolerance);
    }

    /** Whether to go on all the same. */
    public boolean isSpent(double[] millis, Duration elapsed) {
        return millis.length >= maxRuns
                || (elapsed.compareTo(maxTime) >= 0 && millis.length >= minRuns);
    }

    private double blockMedian(double[] millis, int block) {
        return SampleStatistics.of(
                        Arrays.copyOfRange(millis, block * blockRuns, (block + 1) * blockRuns))
                .median()
                .value();
    }
}
