package io.paretoform.core.search;

/**
 * What is believed of an architecture: for each objective a median in its unit and the standard
 * deviation of its logarithm, 0 where the value is known exactly. The logarithms are normal and
 * independent.
 */
public final class Belief {
    private final double[] medians;
    private final double[] deviations;

    Belief(double[] medians, double[] deviations) {
        this.medians = medians.clone();
        this.deviations = deviations.clone();
    }

    /** What is known exactly. */
    public static Belief certain(double... values) {
        return new Belief(values, new double[values.length]);
    }

    /** The medians, in the order of the objectives; a copy. */
    public double[] medians() {
        return medians.clone();
    }

    /** The deviations, in the order of the objectives; a copy. */
    public double[] deviations() {
        return deviations.clone();
    }

    double median(int objective) {
        return medians[objective];
    }

    int size() {
        return medians.length;
    }

    /** The value of an objective, so many deviations from its median. */
    double value(int objective, double deviation) {
        double spread = deviations[objective];
        return spread == 0 ? medians[objective] : medians[objective] * Math.exp(deviation * spread);
    }

    /** The greatest deviation of any objective. */
    double doubt() {
        double most = 0;
        for (double deviation : deviations) {
            most = Math.max(most, deviation);
        }
        return most;
    }
}
