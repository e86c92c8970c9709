package io.paretoform.core.predict;

/**
 * The normal equations of weighted rows, which fits with different penalties share.
 *
 * @param rows n rows of k numbers
 * @param targets n numbers
 * @param weights n numbers of at least 0
 * @param lower X'WX, its lower triangle
 * @param right X'Wy
 */
// Arrays, for these are the inner loops; nobody outside the package sees them.
@SuppressWarnings("ArrayRecordComponent")
record Gram(double[][] rows, double[] targets, double[] weights, double[][] lower, double[] right) {
    static Gram of(double[][] rows, double[] targets, double[] weights) {
        int k = rows[0].length;
        double[][] lower = new double[k][k];
        double[] right = new double[k];
        for (int i = 0; i < rows.length; i++) {
            double[] row = rows[i];
            for (int a = 0; a < k; a++) {
                double weighted = weights[i] * row[a];
                right[a] += weighted * targets[i];
                double[] sums = lower[a];
                for (int b = 0; b <= a; b++) {
                    sums[b] += weighted * row[b];
                }
            }
        }
        return new Gram(rows, targets, weights, lower, right);
    }

    /** A copy of X'WX. */
    double[][] products() {
        double[][] copy = new double[lower.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = lower[i].clone();
        }
        return copy;
    }
}
