package io.paretoform.core.measure;

/** The standard normal distribution. */
public final class Normal {
    private Normal() {}

    /**
     * P(Z < z), to 7.5e-8 (Abramowitz and Stegun, <i>Handbook of Mathematical Functions</i>,
     * 26.2.17).
     */
    public static double below(double z) {
        double t = 1 / (1 + 0.2316419 * Math.abs(z));
        double polynomial =
                t
                        * (0.319381530
                                + t
                                        * (-0.356563782
                                                + t
                                                        * (1.781477937
                                                                + t
                                                                        * (-1.821255978
                                                                                + t
                                                                                        * 1.330274429))));
        double above = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * polynomial;
        return z >= 0 ? 1 - above : above;
    }

    /**
     * The z that Z is below with a probability, to 4.5e-4 (26.2.23 there).
     *
     * @throws IllegalArgumentException unless the probability is above 0 and below 1
     */
    public static double quantile(double probability) {
        Requires.that(
                probability > 0 && probability < 1,
                "probability",
                probability,
                "above 0 and below 1");
        double t = Math.sqrt(-2 * Math.log(Math.min(probability, 1 - probability)));
        double z =
                t
                        - (2.515517 + t * (0.802853 + t * 0.010328))
                                / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
        return probability < 0.5 ? -z : z;
    }
}
