package io.paretoform.core.measure;

import java.time.Duration;
import java.util.Arrays;

/**
 * How a model is timed: when it is warm and when its median is known well enough. A result carries
 * the version of the policy that made it, so a changed rule is a new version.
 *
 * @param version names the rules and figures
 * @param minWarmUpRuns runs before the first that may count
 * @param maxWarmUpRuns runs after which it is taken as warm all the same
 * @param minRuns timed runs in any case
 * @param maxRuns timed runs at most
 * @param targetHalfWidth half width of the median's interval, as a share of the median, that ends
 *     the runs
 * @param samplingTime timed runs end once they have taken this long and are at least {@code
 *     minRuns}
 * @param timeLimit the whole measurement fails when it takes longer, building and loading included
 */
public record MeasurementPolicy(
        String version,
        int minWarmUpRuns,
        int maxWarmUpRuns,
        int minRuns,
        int maxRuns,
        double targetHalfWidth,
        Duration samplingTime,
        Duration timeLimit) {
    /**
     * A typical model of 130 ms takes about 25 runs; 10 are the fewest of which the interval is not
     * all that was seen.
     */
    public static final MeasurementPolicy STANDARD =
            new MeasurementPolicy(
                    "1", 3, 20, 10, 100, 0.01, Duration.ofSeconds(3), Duration.ofMinutes(5));

    /** Warm: the last runs take as long as those before, within this share. */
    private static final double STABLE = 0.02;

    private static final int BLOCK = 3;

    public MeasurementPolicy {
        require(minWarmUpRuns >= 0, "min_warm_up_runs", minWarmUpRuns, "at least 0");
        require(
                maxWarmUpRuns >= minWarmUpRuns,
                "max_warm_up_runs",
                maxWarmUpRuns,
                "at least min_warm_up_runs " + minWarmUpRuns);
        require(minRuns >= 1, "min_runs", minRuns, "at least 1");
        require(maxRuns >= minRuns, "max_runs", maxRuns, "at least min_runs " + minRuns);
        require(targetHalfWidth > 0, "target_half_width", targetHalfWidth, "a positive share");
        require(samplingTime.isPositive(), "sampling_time", samplingTime, "a positive time");
        require(
                timeLimit.compareTo(samplingTime) > 0,
                "time_limit",
                timeLimit,
                "more than sampling_time " + samplingTime);
    }

    /**
     * Whether timed runs may begin after these warm-up runs (ms, in the order they ran): at least
     * the floor, and then either the cap or medians of the last two blocks of 3 that agree within 2
     * %.
     */
    public boolean isWarm(double[] warmUpMs) {
        int n = warmUpMs.length;
        return n >= minWarmUpRuns && (n >= maxWarmUpRuns || isStable(warmUpMs));
    }

    private static boolean isStable(double[] warmUpMs) {
        int n = warmUpMs.length;
        if (n < 2 * BLOCK) {
            return false;
        }
        double before = medianOf(warmUpMs, n - 2 * BLOCK);
        double last = medianOf(warmUpMs, n - BLOCK);
        return Math.abs(last - before) <= STABLE * before;
    }

    private static double medianOf(double[] runsMs, int from) {
        return SampleStatistics.of(Arrays.copyOfRange(runsMs, from, from + BLOCK)).median().value();
    }

    /** Whether these timed runs (ms) are enough, having taken that long together. */
    public boolean isEnough(double[] samplesMs, Duration spent) {
        int n = samplesMs.length;
        if (n < minRuns) {
            return false;
        }
        return n >= maxRuns
                || spent.compareTo(samplingTime) >= 0
                || SampleStatistics.of(samplesMs).median().relativeHalfWidth() <= targetHalfWidth;
    }

    private static void require(boolean holds, String field, Object value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(field + " " + value + ": expected " + rule);
        }
    }
}
