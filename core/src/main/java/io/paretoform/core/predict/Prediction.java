package io.paretoform.core.predict;

import io.paretoform.core.measure.Interval;
import io.paretoform.core.measure.Normal;

/**
 * A cost that is not known exactly: its logarithm is normal, so errors are relative.
 *
 * @param logMedian natural logarithm of the median cost
 * @param logDeviation standard deviation of the logarithm, at least 0: 0.01 is about 1 % of the
 *     cost
 */
public record Prediction(double logMedian, double logDeviation) {
    public Prediction {
        if (!Double.isFinite(logMedian)) {
            throw new IllegalArgumentException(
                    "logarithm of the median " + logMedian + ": expected a finite number");
        }
        if (!(logDeviation >= 0 && Double.isFinite(logDeviation))) {
            throw new IllegalArgumentException(
                    "deviation " + logDeviation + ": expected a finite number of at least 0");
        }
    }

    /** The cost that the true one is as likely above as below. */
    public double median() {
        return Math.exp(logMedian);
    }

    /** The cost that is expected on average: more than the median, as costs are skewed. */
    public double mean() {
        return Math.exp(logMedian + logDeviation * logDeviation / 2);
    }

    /**
     * The cost that the true one is below with a probability.
     *
     * @param probability above 0 and below 1
     */
    public double quantile(double probability) {
        return Math.exp(logMedian + Normal.quantile(probability) * logDeviation);
    }

    /**
     * Between which costs the true one is with a probability, as likely below as above.
     *
     * @param probability above 0 and below 1
     */
    public Interval interval(double probability) {
        return new Interval(
                quantile((1 - probability) / 2), median(), quantile((1 + probability) / 2));
    }
}
