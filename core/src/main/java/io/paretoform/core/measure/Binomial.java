package io.paretoform.core.measure;

/** Of n trials that each succeed with probability p, how many do. */
final class Binomial {
    private Binomial() {}

    /**
     * {@code result[k]} is P(Bin(n, p) < k), for k from 0 to n; in logarithms, so that many trials
     * do not underflow.
     */
    static double[] below(int n, double p) {
        double[] below = new double[n + 1];
        double log = n * Math.log1p(-p);
        double odds = Math.log(p) - Math.log1p(-p);
        for (int k = 0; k < n; k++) {
            below[k + 1] = below[k] + Math.exp(log);
            log += Math.log((double) (n - k) / (k + 1)) + odds;
        }
        return below;
    }
}
