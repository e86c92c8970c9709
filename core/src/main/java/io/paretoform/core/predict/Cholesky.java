package io.paretoform.core.predict;

/** A symmetric positive definite matrix as L L'. */
final class Cholesky {
    /** Share of a diagonal that is added to it where rounding has made the matrix singular. */
    private static final double JITTER = 1e-12;

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /**
     * Decomposes a matrix, of which the lower triangle is read and overwritten.
     *
     * @throws IllegalArgumentException when it is not positive definite by far more than rounding
     */
    static Cholesky of(double[][] matrix) {
        for (int row = 0; row < matrix.length; row++) {
            double[] below = matrix[row];
            double diagonal = below[row];
            for (int column = 0; column < row; column++) {
                below[column] =
                        (below[column] - product(below, matrix[column], column))
                                / matrix[column][column];
            }
            double square = diagonal - product(below, below, row);
            if (!(square > -Math.sqrt(JITTER) * Math.abs(diagonal))) {
                throw new IllegalArgumentException(
                        "pivot " + square + " of " + diagonal + ": expected above 0");
            }
            below[row] = Math.sqrt(Math.max(square, JITTER * diagonal + Double.MIN_NORMAL));
        }
        return new Cholesky(matrix);
    }

    /** The x of A x = right. */
    double[] solve(double[] right) {
        double[] answer = whiten(right);
        for (int row = lower.length - 1; row >= 0; row--) {
            for (int i = row + 1; i < lower.length; i++) {
                answer[row] -= lower[i][row] * answer[i];
            }
            answer[row] /= lower[row][row];
        }
        return answer;
    }

    /** x' A^-1 x. */
    double inverseForm(double[] x) {
        double[] white = whiten(x);
        return product(white, white, white.length);
    }

    /** Logarithm of the determinant. */
    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += Math.log(lower[i][i]);
        }
        return 2 * sum;
    }

    /** L^-1 x. */
    private double[] whiten(double[] x) {
        double[] white = new double[lower.length];
        for (int row = 0; row < lower.length; row++) {
            white[row] = (x[row] - product(lower[row], white, row)) / lower[row][row];
        }
        return white;
    }

    private static double product(double[] a, double[] b, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
