package io.paretoform.core.predict;

import io.paretoform.core.measure.RobustFit;

/** Weights under which strays do not bend a fit (Huber, <i>Robust Estimation</i>, 1964). */
final class Huber {
    /** Deviations up to which an error counts in full. */
    private static final double FULL = 2;

    private static final double NOTHING = 1e-9;

    private Huber() {}

    /** Each trust, less where the error is beyond what is usual. */
    static double[] weights(double[] errors, double[] trust) {
        double usual = usual(errors);
        double[] weights = new double[errors.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = trust[i] * Math.min(1, usual / Math.abs(errors[i]));
        }
        return weights;
    }

    /** Mean of what errors cost: their square, or beyond the usual a multiple of their size. */
    static double loss(double[] errors) {
        double usual = usual(errors);
        double sum = 0;
        for (double error : errors) {
            double size = Math.abs(error);
            sum += size <= usual ? size * size : usual * (2 * size - usual);
        }
        return sum / errors.length;
    }

    /** Errors of less are none. */
    private static double usual(double[] errors) {
        return Math.max(NOTHING, FULL * RobustFit.sigma(errors));
    }
}
