package io.paretoform.core.measure;

/** Student's t distribution. */
final class StudentT {
    private StudentT() {}

    /**
     * P(T < t), to 0.001 from 3 degrees of freedom on (Wallace, <i>Bounds on Normal Approximations
     * to Student's and the Chi-Square Distributions</i>, 1959).
     *
     * @param degrees of freedom, at least 1
     */
    static double below(double t, double degrees) {
        double z =
                (8 * degrees + 1)
                        / (8 * degrees + 3)
                        * Math.sqrt(degrees * Math.log1p(t * t / degrees));
        return Normal.below(Math.copySign(z, t));
    }
}
