package io.paretoform.core.search;

/**
 * How much slower than usual a device was while each of a row of results was measured, told by what
 * is unexplained of those measured just before and after it: a device that warms up or is shared
 * makes neighbours in time err alike, while what a predictor does not know of architectures strikes
 * at random.
 */
final class DriftRemoval {
    /** Standard deviations of the weights, in results; none is an answer too. */
    private static final double[] WIDTHS = {1, 2, 4, 8};

    /** Fewer say nothing about drift. */
    private static final int FEWEST = 12;

    /** Share of the unexplained that drift must explain to be believed in. */
    private static final double WORTHWHILE = 0.1;

    private DriftRemoval() {}

    /**
     * The drift at each result.
     *
     * @param errors logarithm of measured over expected, in the order of time
     * @return logarithm of the slowness; zeros where no drift shows
     */
    static double[] drift(double[] errors) {
        double[] best = new double[errors.length];
        if (errors.length < FEWEST) {
            return best;
        }
        double[] clipped = clipped(errors);
        double least = squares(clipped, best) * (1 - WORTHWHILE);
        for (double width : WIDTHS) {
            double[] smooth = smooth(clipped, width);
            double left = squares(clipped, smooth);
            if (left < least) {
                least = left;
                best = smooth;
            }
        }
        return best;
    }

    /** Without what is so far off that it is no drift but an accident. */
    private static double[] clipped(double[] errors) {
        double limit = 4 * Statistics.deviation(errors);
        double centre = Statistics.median(errors);
        double[] clipped = new double[errors.length];
        for (int i = 0; i < errors.length; i++) {
            clipped[i] = Math.clamp(errors[i] - centre, -limit, limit);
        }
        return clipped;
    }

    /** The mean of the neighbours of each, itself left out, so that it cannot explain itself. */
    private static double[] smooth(double[] errors, double width) {
        int reach = (int) Math.ceil(3 * width);
        double[] smooth = new double[errors.length];
        for (int i = 0; i < errors.length; i++) {
            double sum = 0;
            // One neighbour more that says nothing: what few say is believed less.
            double weights = 0.25;
            for (int j = Math.max(0, i - reach); j <= Math.min(errors.length - 1, i + reach); j++) {
                double distance = (i - j) / width;
                double weight = i == j ? 0 : Math.exp(-0.5 * distance * distance);
                sum += weight * errors[j];
                weights += weight;
            }
            smooth[i] = sum / weights;
        }
        return smooth;
    }

    private static double squares(double[] errors, double[] explained) {
        double sum = 0;
        for (int i = 0; i < errors.length; i++) {
            sum += (errors[i] - explained[i]) * (errors[i] - explained[i]);
        }
        return sum;
    }
}
