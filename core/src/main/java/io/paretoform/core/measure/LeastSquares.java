package io.paretoform.core.measure;

/** Weighted ridge regression by Cholesky's decomposition of the normal equations. */
final class LeastSquares {
    private LeastSquares() {}

    /**
     * The coefficients b that minimise sum w (y - x b)^2 + ridge n |b|^2.
     *
     * @param rows n rows of k numbers
     * @param ridge positive, so that there is always one answer
     */
    static double[] solve(double[][] rows, double[] values, double[] weights, double ridge) {
        int k = rows[0].length;
        double[][] normal = new double[k][k];
        double[] right = new double[k];
        for (int i = 0; i < rows.length; i++) {
            for (int a = 0; a < k; a++) {
                right[a] += weights[i] * rows[i][a] * values[i];
                for (int b = 0; b <= a; b++) {
                    normal[a][b] += weights[i] * rows[i][a] * rows[i][b];
                }
            }
        }
        for (int a = 0; a < k; a++) {
            normal[a][a] += ridge * rows.length;
        }
        decompose(normal);
        return substitute(normal, right);
    }

    /** Replaces the lower triangle by L with L L' = it. */
    private static void decompose(double[][] matrix) {
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column <= row; column++) {
                double sum = matrix[row][column];
                for (int i = 0; i < column; i++) {
                    sum -= matrix[row][i] * matrix[column][i];
                }
                matrix[row][column] = row == column ? Math.sqrt(sum) : sum / matrix[column][column];
            }
        }
    }

    private static double[] substitute(double[][] lower, double[] right) {
        int k = right.length;
        double[] answer = right.clone();
        for (int row = 0; row < k; row++) {
            for (int i = 0; i < row; i++) {
                answer[row] -= lower[row][i] * answer[i];
            }
            answer[row] /= lower[row][row];
        }
        for (int row = k - 1; row >= 0; row--) {
            for (int i = row + 1; i < k; i++) {
                answer[row] -= lower[i][row] * answer[i];
            }
            answer[row] /= lower[row][row];
        }
        return answer;
    }
}
