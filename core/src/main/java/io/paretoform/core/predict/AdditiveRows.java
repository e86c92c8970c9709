package io.paretoform.core.predict;

import java.util.stream.IntStream;

/**
 * What a ridge regression on the logarithm of a cost sees of a subject: the share that each part
 * has in the sum of the parts, which is how the logarithm answers to a change of that part's price;
 * and the features in standard units.
 */
final class AdditiveRows {
    private final double[] prices;
    private final int[] paid;
    private final Columns columns;

    /**
     * Rows of subjects.
     *
     * @param prices cost of each term, at least one above 0; terms that cost nothing are no parts
     */
    AdditiveRows(double[] prices, Columns columns) {
        this.prices = prices;
        this.paid = IntStream.range(0, prices.length).filter(i -> prices[i] > 0).toArray();
        this.columns = columns;
    }

    /** How many parts there are; their shares come first in a row. */
    int parts() {
        return paid.length;
    }

    /** Logarithm of the sum of the parts. */
    double logSum(double[] terms) {
        return Math.log(sum(terms));
    }

    double[] row(double[] terms, double[] features) {
        double[] row = new double[paid.length + features.length];
        double sum = sum(terms);
        for (int i = 0; i < paid.length; i++) {
            row[i] = prices[paid[i]] * terms[paid[i]] / sum;
        }
        columns.standardise(features, row, paid.length);
        return row;
    }

    private double sum(double[] terms) {
        double sum = Double.MIN_NORMAL;
        for (int part : paid) {
            sum += prices[part] * terms[part];
        }
        return sum;
    }
}
