package io.paretoform.core.predict;

import java.util.Arrays;

/**
 * A cost that is a sum of parts, none of them negative: the b of at least 0 for which the
 * <em>relative</em> errors of x b are least, by coordinate descent. Strays count with Huber's
 * weights.
 */
final class NonNegativeSum {
    private static final int ROUNDS = 4;
    private static final int SWEEPS = 2000;
    private static final double SETTLED = 1e-9;

    private NonNegativeSum() {}

    /**
     * The coefficients, at least one of them above 0.
     *
     * @param terms n rows of k numbers of at least 0
     * @param costs n numbers above 0
     * @param trust weights of the rows, above 0
     */
    static double[] fit(double[][] terms, double[] costs, double[] trust) {
        double[][] shares = new double[terms.length][];
        for (int i = 0; i < terms.length; i++) {
            double cost = costs[i];
            shares[i] = Arrays.stream(terms[i]).map(term -> term / cost).toArray();
        }
        double[] scales = scales(shares);
        for (double[] row : shares) {
            for (int a = 0; a < row.length; a++) {
                row[a] /= scales[a];
            }
        }
        double[] coefficients = robust(shares, trust);
        for (int a = 0; a < coefficients.length; a++) {
            coefficients[a] /= scales[a];
        }
        return coefficients;
    }

    /** Mean of each column, or 1 where it is 0. */
    private static double[] scales(double[][] shares) {
        double[] scales = new double[shares[0].length];
        for (double[] row : shares) {
            for (int a = 0; a < row.length; a++) {
                scales[a] += row[a] / shares.length;
            }
        }
        return Arrays.stream(scales).map(mean -> mean > 0 ? mean : 1).toArray();
    }

    private static double[] robust(double[][] shares, double[] trust) {
        double[] ones = new double[shares.length];
        Arrays.fill(ones, 1);
        double[] coefficients = new double[shares[0].length];
        double[] weights = trust.clone();
        for (int round = 0; round < ROUNDS; round++) {
            descend(Gram.of(shares, ones, weights), coefficients);
            double[] errors = new double[shares.length];
            for (int i = 0; i < errors.length; i++) {
                errors[i] = Math.log(Math.max(Double.MIN_NORMAL, sum(shares[i], coefficients)));
            }
            weights = Huber.weights(errors, trust);
        }
        return coefficients;
    }

    /** Minimises b' G b - 2 b' r over b of at least 0, from the b given. */
    private static void descend(Gram gram, double[] b) {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double most = 0;
            for (int a = 0; a < b.length; a++) {
                double curvature = gram.lower()[a][a];
                if (curvature > 0) {
                    double better = Math.max(0, b[a] + slope(gram, b, a) / curvature);
                    most = Math.max(most, Math.abs(better - b[a]));
                    b[a] = better;
                }
            }
            if (most < SETTLED) {
                return;
            }
        }
    }

    private static double slope(Gram gram, double[] b, int a) {
        double slope = gram.right()[a];
        for (int c = 0; c < b.length; c++) {
            slope -= b[c] * (c <= a ? gram.lower()[a][c] : gram.lower()[c][a]);
        }
        return slope;
    }

    private static double sum(double[] terms, double[] coefficients) {
        double sum = 0;
        for (int a = 0; a < terms.length; a++) {
            sum += terms[a] * coefficients[a];
        }
        return sum;
    }
}
