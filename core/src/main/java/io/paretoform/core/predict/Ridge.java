package io.paretoform.core.predict;

/**
 * Weighted ridge regression: the coefficients b that minimise sum w (y - x b)^2 + sum p b^2, where
 * every column has its own penalty p. It knows in closed form what each row would be expected to be
 * had it been left out (Hastie, Tibshirani and Friedman, <i>The Elements of Statistical
 * Learning</i>, section 7.10).
 */
final class Ridge {
    /** Influence of a row on its own expectation that is taken for the whole. */
    private static final double MOST_INFLUENCE = 1 - 1e-9;

    private final Cholesky precision;
    private final double[] coefficients;
    private final double[] leftOut;
    private final double[] doubt;

    private Ridge(Cholesky precision, double[] coefficients, double[] leftOut, double[] doubt) {
        this.precision = precision;
        this.coefficients = coefficients;
        this.leftOut = leftOut;
        this.doubt = doubt;
    }

    /** The fit to rows whose {@link Gram} is given. */
    static Ridge of(Gram gram, double[] penalties) {
        double[][] matrix = gram.products();
        for (int i = 0; i < penalties.length; i++) {
            matrix[i][i] += penalties[i];
        }
        Cholesky precision = Cholesky.of(matrix);
        double[] coefficients = precision.solve(gram.right());
        double[] leftOut = new double[gram.rows().length];
        double[] doubt = new double[leftOut.length];
        for (int i = 0; i < leftOut.length; i++) {
            double[] row = gram.rows()[i];
            double form = precision.inverseForm(row);
            double influence = Math.min(MOST_INFLUENCE, gram.weights()[i] * form);
            leftOut[i] = (gram.targets()[i] - product(row, coefficients)) / (1 - influence);
            doubt[i] = form / (1 - influence);
        }
        return new Ridge(precision, coefficients, leftOut, doubt);
    }

    /** What it expects of a row. */
    double expected(double[] row) {
        return product(row, coefficients);
    }

    /**
     * Variance of the expectation of a row, in units of the variance of a target whose weight is 1.
     */
    double doubt(double[] row) {
        return precision.inverseForm(row);
    }

    /** How far each target is above what all others would make it expected to be; not a copy. */
    double[] leftOut() {
        return leftOut;
    }

    /** The {@link #doubt(double[])} of each row had it been left out; not a copy. */
    double[] leftOutDoubt() {
        return doubt;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
