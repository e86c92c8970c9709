package io.paretoform.core.frontier;

/** What is believed of a value: a distribution. */
public sealed interface Estimate {
    /**
     * What a measured value and its interval say: exact when the interval has no width, lognormal
     * about the value when all of it is positive, normal about the value otherwise. An interval
     * that is longer on one side counts by its length.
     *
     * @param confidence the probability with which the interval holds the true value, above 0 and
     *     below 1
     * @throws IllegalArgumentException when the numbers do not ascend, or for another confidence
     */
    static Estimate of(double low, double value, double high, double confidence) {
        if (!(low <= value && value <= high && high - low < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "interval "
                            + low
                            + " .. "
                            + value
                            + " .. "
                            + high
                            + ": expected finite numbers in ascending order");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "confidence " + confidence + ": expected above 0 and below 1");
        }
        if (low == high) {
            return new Exact(value);
        }
        double deviations = 2 * StandardNormal.quantile((1 + confidence) / 2);
        return low > 0
                ? new LogNormal(value, Math.log(high / low) / deviations)
                : new Normal(value, (high - low) / deviations);
    }

    /** The probability that the value is less than {@code x}. */
    double below(double x);

    /** The probability that the value is {@code x}: 0 unless it is exact. */
    double at(double x);

    /** The value that is this many standard deviations from the median, on its own scale. */
    double deviating(double deviations);

    /** Known without error, such as a count. */
    record Exact(double value) implements Estimate {
        @Override
        public double below(double x) {
            return value < x ? 1 : 0;
        }

        @Override
        public double at(double x) {
            return value == x ? 1 : 0;
        }

        @Override
        public double deviating(double deviations) {
            return value;
        }
    }

    /**
     * Errors that add up.
     *
     * @param deviation the standard deviation, positive
     */
    record Normal(double mean, double deviation) implements Estimate {
        public Normal {
            requirePositive("standard deviation", deviation);
        }

        @Override
        public double below(double x) {
            return StandardNormal.below((x - mean) / deviation);
        }

        @Override
        public double at(double x) {
            return 0;
        }

        @Override
        public double deviating(double deviations) {
            return mean + deviations * deviation;
        }
    }

    /**
     * Errors that multiply, as those of times do.
     *
     * @param median positive
     * @param deviation the standard deviation of the logarithm, positive; 0.01 is about 1 %
     */
    record LogNormal(double median, double deviation) implements Estimate {
        public LogNormal {
            requirePositive("median", median);
            requirePositive("standard deviation", deviation);
        }

        @Override
        public double below(double x) {
            return x <= 0 ? 0 : StandardNormal.below(Math.log(x / median) / deviation);
        }

        @Override
        public double at(double x) {
            return 0;
        }

        @Override
        public double deviating(double deviations) {
            return median * Math.exp(deviations * deviation);
        }
    }

    private static void requirePositive(String what, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + " " + value + ": expected a positive number");
        }
    }
}
