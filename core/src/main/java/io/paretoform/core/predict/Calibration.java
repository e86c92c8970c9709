package io.paretoform.core.predict;

import io.paretoform.core.measure.Normal;
import java.util.Arrays;

/** How much the targets of a fit scatter, by what it would have said of each without it. */
final class Calibration {
    private static final double COVERED = 0.9;

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
        return covered / Normal.quantile((1 + COVERED) / 2);
    }
}
