package io.paretoform.core.predict;

import io.paretoform.core.measure.Normal;
import java.util.Arrays;

/** How much the targets of a fit scatter, by what it would have said of each without it. */
final class Calibration {
    private static final double COVERED = 0.9;

    /**
     * How much wider intervals are than the errors say, times the number of targets: the penalty
     * was chosen by the same errors. Found on the devices of HW-GPT-Bench.
     */
    private static final double OPTIMISM = 2.5;

    private Calibration() {}

    /**
     * Standard deviation of a target whose trust is 1 for which nine tenths of the targets are
     * inside their 90 % interval when left out.
     */
    static double deviation(Ridge ridge, double[] trust) {
        double[] errors = ridge.leftOut();
        double[] doubts = ridge.leftOutDoubt();
        double[] scores = new double[errors.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.abs(errors[i]) / Math.sqrt(1 / trust[i] + doubts[i]);
        }
        Arrays.sort(scores);
        int rank = (int) Math.ceil((scores.length + 1) * COVERED);
        double covered = scores[Math.min(rank, scores.length) - 1];
        double optimism = 1 + OPTIMISM / scores.length;
        return optimism * covered / Normal.quantile((1 + COVERED) / 2);
    }
}
