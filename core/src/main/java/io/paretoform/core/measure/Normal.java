package io.paretoform.core.measure;

/** The standard normal distribution. */
final class Normal {
    private Normal() {}

    /**
     * P(Z < z), to 7.5e-8 (Abramowitz and Stegun, <i>Handbook of Mathematical Functions</i>,
     * 26.2.17).
     */
    static double below(double z) {
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
}
