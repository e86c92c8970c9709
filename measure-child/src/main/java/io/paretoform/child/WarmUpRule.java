package io.paretoform.child;

import java.util.List;

/**
 * Warm-up ends when the median of the newest block of runs is no longer clearly below the lowest
 * median of the blocks before it. The cap reached instead is an outcome, not an error.
 *
 * @param tolerance relative fall of a block median that still counts as falling
 */
record WarmUpRule(int blockRuns, int minRuns, int maxRuns, long maxMillis, double tolerance) {
    boolean isSteady(List<Double> millis) {
        int blocks = millis.size() / blockRuns;
        if (millis.size() < minRuns || millis.size() % blockRuns != 0 || blocks < 2) {
            return false;
        }
        double lowest = Double.MAX_VALUE;
        for (int block = 0; block < blocks - 1; block++) {
            lowest = Math.min(lowest, blockMedian(millis, block));
        }
        return blockMedian(millis, blocks - 1) >= lowest * (1 - tolerance);
    }

    boolean isSpent(List<Double> millis, long elapsedMillis) {
        return millis.size() >= maxRuns || (elapsedMillis >= maxMillis && millis.size() >= minRuns);
    }

    private double blockMedian(List<Double> millis, int block) {
        return Interval.of(millis.subList(block * blockRuns, (block + 1) * blockRuns)).median();
    }
}
