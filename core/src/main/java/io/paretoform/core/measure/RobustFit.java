package io.paretoform.core.measure;

import java.util.Arrays;

/** A linear fit that outliers hardly move: least squares with Huber's weights, repeated. */
public final class RobustFit {
    private static final int ROUNDS = 8;
    private static final double HUBER = 1.345;
    private static final double MAD_TO_SIGMA = 1.4826;
    private static final double RIDGE = 1e-6;

    private final double[] coefficients;
    private final double[] residuals;

    private RobustFit(double[] coefficients, double[] residuals) {
        this.coefficients = coefficients;
        this.residuals = residuals;
    }

    /**
     * The fit of values by rows of numbers.
     *
     * @param rows as many as there are values, each of the same length; a 1 in each makes a
     *     constant
     */
    public static RobustFit of(double[][] rows, double[] values) {
        double[] weights = new double[rows.length];
        Arrays.fill(weights, 1);
        RobustFit fit = weighted(rows, values, weights);
        for (int round = 0; round < ROUNDS; round++) {
            double sigma = Math.max(1e-12, sigma(fit.residuals));
            for (int i = 0; i < weights.length; i++) {
                double deviation = Math.abs(fit.residuals[i]) / sigma;
                weights[i] = deviation <= HUBER ? 1 : HUBER / deviation;
            }
            fit = weighted(rows, values, weights);
        }
        return fit;
    }

    private static RobustFit weighted(double[][] rows, double[] values, double[] weights) {
        double[] coefficients = LeastSquares.solve(rows, values, weights, RIDGE);
        double[] residuals = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            residuals[i] = values[i] - product(rows[i], coefficients);
        }
        return new RobustFit(coefficients, residuals);
    }

    /** What it expects of a row. */
    public double predict(double[] row) {
        return product(row, coefficients);
    }

    /** How far each value is above what the fit expects. */
    public double[] residuals() {
        return residuals.clone();
    }

    /** Their standard deviation, from the median of their sizes, as if they were normal. */
    public static double sigma(double[] residuals) {
        double[] sorted = Arrays.stream(residuals).map(Math::abs).sorted().toArray();
        return MAD_TO_SIGMA * (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static double product(double[] row, double[] coefficients) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += row[i] * coefficients[i];
        }
        return sum;
    }
}
