package io.paretoform.core.measure;

/**
 * Which order statistics hold the median.
 *
 * @param lower rank of the lower end, from 1; the upper end's is {@code n + 1 - lower}
 * @param confidence the probability that they do
 */
record MedianRanks(int lower, double confidence) {
    /**
     * The narrowest pair with at least this confidence; else the outermost.
     *
     * @param time autocorrelation time of the samples: exact for 1, else Student's t with the half
     *     of a rank as correction and a degree of freedom for each independent sample but one, for
     *     the time is estimated from these
     */
    static MedianRanks of(int n, double time, double confidence) {
        double[] below = Binomial.below(n, 0.5);
        int lower = 1;
        while (lower < (n + 1) / 2 && confidence(below, lower + 1, time) >= confidence) {
            lower++;
        }
        return new MedianRanks(lower, confidence(below, lower, time));
    }

    private static double confidence(double[] below, int lower, double time) {
        if (time == 1) {
            return 1 - 2 * below[lower];
        }
        int n = below.length - 1;
        double standardised = (n / 2.0 - lower + 0.5) / (Math.sqrt(n * time) / 2);
        return Math.max(0, 2 * StudentT.below(standardised, Math.max(1, n / time - 1)) - 1);
    }
}
