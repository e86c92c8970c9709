package io.paretoform.core.predict;

/**
 * Brings features to standard units: mean 0 and deviation 1 over the subjects that were measured. A
 * feature in which these do not differ says nothing and becomes 0.
 */
final class Columns {
    private static final double NO_DIFFERENCE = 1e-9;

    private final double[] means;
    private final double[] factors;

    private Columns(double[] means, double[] factors) {
        this.means = means;
        this.factors = factors;
    }

    static Columns of(double[][] rows) {
        int k = rows[0].length;
        double[] means = new double[k];
        double[] factors = new double[k];
        for (int a = 0; a < k; a++) {
            double sum = 0;
            for (double[] row : rows) {
                sum += row[a];
            }
            means[a] = sum / rows.length;
            double squares = 0;
            for (double[] row : rows) {
                squares += (row[a] - means[a]) * (row[a] - means[a]);
            }
            double deviation = Math.sqrt(squares / rows.length);
            factors[a] = deviation > NO_DIFFERENCE * Math.abs(means[a]) ? 1 / deviation : 0;
        }
        return new Columns(means, factors);
    }

    /** Writes the standard units of a row into another, from an index on. */
    void standardise(double[] row, double[] into, int from) {
        for (int a = 0; a < row.length; a++) {
            into[from + a] = (row[a] - means[a]) * factors[a];
        }
    }
}
