package io.paretoform.core.frontier;

/** The normal distribution of mean 0 and standard deviation 1. */
final class StandardNormal {
    private static final double[] NUMERATOR = {
        220.206867912376,
        221.213596169931,
        112.079291497871,
        33.912866078383,
        6.37396220353165,
        0.700383064443688,
        3.52624965998911e-02
    };
    private static final double[] DENOMINATOR = {
        440.413735824752,
        793.826512519948,
        637.333633378831,
        296.564248779674,
        86.7807322029461,
        16.064177579207,
        1.75566716318264,
        8.83883476483184e-02
    };

    /** From here on a continued fraction is closer than the rational function. */
    private static final double TAIL = 5 * Math.sqrt(2);

    private StandardNormal() {}

    /**
     * The probability of less than {@code x}, to 14 digits: Hart's algorithm as West gives it
     * ("Better Approximations to Cumulative Normal Functions", Wilmott 2005).
     */
    static double below(double x) {
        double distance = Math.abs(x);
        double tail = distance > 37 ? 0 : Math.exp(-distance * distance / 2) * ratio(distance);
        return x > 0 ? 1 - tail : tail;
    }

    private static double ratio(double distance) {
        if (distance < TAIL) {
            return polynomial(NUMERATOR, distance) / polynomial(DENOMINATOR, distance);
        }
        double fraction = distance + 0.65;
        for (int i = 4; i >= 1; i--) {
            fraction = distance + i / fraction;
        }
        return 1 / fraction / Math.sqrt(2 * Math.PI);
    }

    /** What {@code x} has this probability of less, which is above 0 and below 1; by bisection. */
    static double quantile(double probability) {
        double low = -38;
        double high = 38;
        for (int i = 0; i < 64; i++) {
            double middle = (low + high) / 2;
            if (below(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}
