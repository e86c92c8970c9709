package io.paretoform.core.measure;

/** How much runs that follow each other resemble each other. */
final class Autocorrelation {
    /** Fewer samples cannot tell their autocorrelation from chance. */
    private static final int LEAST = 21;

    private Autocorrelation() {}

    /**
     * The integrated autocorrelation time of the signs of {@code sample - median}, at least 1: the
     * variance of a sample median is that of independent samples times this number, as only the
     * signs enter it (Bahadur's representation). Summed over Geyer's initial monotone sequence of
     * pairs of lags (<i>Practical Markov Chain Monte Carlo</i>, 1992, section 3.3), each lag
     * corrected by 2/n for the median being estimated. 1 where the first lag is below its standard
     * error, 1/sqrt(n), so that chance seldom widens an interval, and for fewer than 21 samples.
     *
     * @param samples in the order they were taken
     */
    static double timeOfSigns(double[] samples, double median) {
        int n = samples.length;
        if (n < LEAST) {
            return 1;
        }
        double[] signs = new double[n];
        double variance = 0;
        for (int i = 0; i < n; i++) {
            signs[i] = Math.signum(samples[i] - median);
            variance += signs[i] * signs[i];
        }
        if (variance == 0 || at(signs, 1, variance) < 1 / Math.sqrt(n)) {
            return 1;
        }
        double time = -1;
        double before = Double.MAX_VALUE;
        for (int lag = 0; lag + 1 < n / 2; lag += 2) {
            double pair = at(signs, lag, variance) + at(signs, lag + 1, variance);
            if (pair <= 0) {
                break;
            }
            before = Math.min(before, pair);
            time += 2 * before;
        }
        return Math.max(1, time);
    }

    private static double at(double[] signs, int lag, double variance) {
        if (lag == 0) {
            return 1;
        }
        double sum = 0;
        for (int i = 0; i + lag < signs.length; i++) {
            sum += signs[i] * signs[i + lag];
        }
        double pairs = (double) (signs.length - lag) / signs.length;
        return sum / variance / pairs + 2.0 / signs.length;
    }
}
