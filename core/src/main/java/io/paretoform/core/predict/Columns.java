package io.paretoform.core.predict;

/**
 * Brings features to standard units: mean 0 and deviation 1 over the subjects that were measured. A
 * feature in which these do not differ says nothing and becomes 0.
 */
final class Columns {
    private static final double NO_DIFFERENCE = 1e-9;

    /** How far beyond the range of what was measured a feature is believed, in ranges. */
    private static final double BEYOND = 0.25;

    private final double[] means;
    private final double[] factors;
    private final double[] least;
    private final double[] greatest;

    private Columns(double[] means, double[] factors, double[] least, double[] greatest) {
        this.means = means;
        this.factors = factors;
        this.least = least;
        this.greatest = greatest;
    }

    static Columns of(double[][] rows) {
        int k = rows[0].length;
        double[] means = new double[k];
        double[] factors = new double[k];
        double[] least = new double[k];
        double[] greatest = new double[k];
        for (int a = 0; a < k; a++) {
            double sum = 0;
            double low = rows[0][a];
            double high = low;
            for (double[] row : rows) {
                sum += row[a];
                low = Math.min(low, row[a]);
                high = Math.max(high, row[a]);
            }
            least[a] = low - BEYOND * (high - low);
            greatest[a] = high + BEYOND * (high - low);
            means[a] = sum / rows.length;
            double squares = 0;
            for (double[] row : rows) {
                squares += (row[a] - means[a]) * (row[a] - means[a]);
            }
            double deviation = Math.sqrt(squares / rows.length);
            factors[a] = deviation > NO_DIFFERENCE * Math.abs(means[a]) ? 1 / deviation : 0;
        }
        return new Columns(means, factors, least, greatest);
    }

    /** Writes the standard units of a row into another, from an index on. */
    void standardise(double[] row, double[] into, int from) {
        for (int a = 0; a < row.length; a++) {
            double believed = Math.clamp(row[a], least[a], greatest[a]);
            into[from + a] = (believed - means[a]) * factors[a];
        }
    }
}
