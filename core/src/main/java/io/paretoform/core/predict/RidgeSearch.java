package io.paretoform.core.predict;

import java.util.Arrays;

/**
 * A ridge regression that strays do not bend, with the penalty under which each target is predicted
 * best from all others.
 */
final class RidgeSearch {
    /** Penalty of the columns that come first: enough that they need not be independent. */
    private static final double FIRST_PENALTY = 1e-4;

    /** Decimal exponents of the penalties tried, all per row. */
    private static final int LEAST = -5;

    private static final int MOST = 3;

    private static final int ROBUST_ROUNDS = 2;

    private final double[][] rows;
    private final double[] targets;
    private final int free;

    /**
     * A search.
     *
     * @param rows in comparable units
     * @param free how many columns, the first ones, are hardly penalised
     */
    RidgeSearch(double[][] rows, double[] targets, int free) {
        this.rows = rows;
        this.targets = targets;
        this.free = free;
    }

    /**
     * The best fit.
     *
     * @param trust weight of each row before strays are made light
     */
    Ridge fit(double[] trust) {
        Choice choice = best(trust, LEAST, MOST);
        for (int round = 0; round < ROBUST_ROUNDS; round++) {
            double[] weights = Huber.weights(choice.ridge.leftOut(), trust);
            choice =
                    best(
                            weights,
                            Math.max(LEAST, choice.exponent - 1),
                            Math.min(MOST, choice.exponent + 1));
        }
        return choice.ridge;
    }

    private record Choice(Ridge ridge, int exponent, double loss) {}

    private Choice best(double[] weights, int from, int to) {
        Gram gram = Gram.of(rows, targets, weights);
        Choice best = choice(gram, to);
        for (int exponent = to - 1; exponent >= from; exponent--) {
            Choice choice = choice(gram, exponent);
            best = choice.loss < best.loss ? choice : best;
        }
        return best;
    }

    private Choice choice(Gram gram, int exponent) {
        double[] penalties = new double[rows[0].length];
        Arrays.fill(penalties, rows.length * Math.pow(10, exponent));
        Arrays.fill(penalties, 0, free, rows.length * FIRST_PENALTY);
        Ridge ridge = Ridge.of(gram, penalties);
        return new Choice(ridge, exponent, Huber.loss(ridge.leftOut()));
    }
}
