package io.paretoform.core.frontier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The probability that a point is truly non-dominated when its values and those of the others are
 * known only as {@link Estimate}s, whose errors have nothing to do with each other.
 *
 * <p>Were the values of the point known, the others would dominate it independently, each with the
 * product of its probabilities to be at least as good in every objective, less that of being equal
 * in all. So the probability sought is the mean, over what the point may be, of the product of what
 * is left to it by each. The mean is taken over {@value #NODES} nodes of the additive recurrence of
 * the generalised golden ratio (Roberts, "The Unreasonable Effectiveness of Quasirandom Sequences",
 * 2018), which makes it right to about 0.001 and the same every time.
 *
 * <p>Drift that neighbours share makes their order more certain than this says.
 */
public final class NonDominance {
    private static final int NODES = 2_048;

    /** Others that hardly dominate the point even at its worst are passed over. */
    private static final double NEGLIGIBLE = 1e-9;

    /** Standard deviations beyond which a normal deviate is with less than that probability. */
    private static final double OUT_OF_REACH = 6;

    /** How far off a point is at its worst. */
    private static final double WORST = 5;

    private final Objectives objectives;

    /** Standard deviations by node and objective. */
    private final double[][] nodes;

    public NonDominance(Objectives objectives) {
        this.objectives = objectives;
        this.nodes = nodes(objectives.size());
    }

    /**
     * The probability that none of the others dominates the point.
     *
     * @param point an estimate for each objective
     * @param others the same of every other point, members of the frontier or not: one that seems
     *     dominated may dominate in truth
     * @throws IllegalArgumentException when an estimate is missing or too many
     */
    public double of(List<Estimate> point, Collection<List<Estimate>> others) {
        requireFits(point);
        List<List<Estimate>> rivals = new ArrayList<>();
        double[] worst = values(point, worse(WORST));
        for (List<Estimate> other : others) {
            requireFits(other);
            if (dominating(other, worst) > NEGLIGIBLE) {
                rivals.add(other);
            }
        }
        if (rivals.isEmpty()) {
            return 1;
        }
        double sum = 0;
        for (double[] node : nodes) {
            sum += left(values(point, node), rivals);
        }
        return sum / NODES;
    }

    /** The probability of each of these points that none of the rest dominates it. */
    public double[] ofEach(List<List<Estimate>> points) {
        Rivals rivals = rivals(points);
        double[] probabilities = new double[points.size()];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = of(points.get(i), rivals.of(i).stream().map(points::get).toList());
        }
        return probabilities;
    }

    /**
     * Which of these points count against which: without the rest, {@link #of} gives the same.
     *
     * @throws IllegalArgumentException when an estimate is missing or too many
     */
    public Rivals rivals(List<List<Estimate>> points) {
        points.forEach(this::requireFits);
        return new Rivals(corners(points, -OUT_OF_REACH), corners(points, WORST));
    }

    /** Every point that many deviations to the worse, turned so that more is better. */
    private double[][] corners(List<List<Estimate>> points, double worse) {
        double[] deviations = worse(worse);
        return points.stream()
                .map(point -> upwards(values(point, deviations)))
                .toArray(double[][]::new);
    }

    private double[] upwards(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = objectives.get(i).direction().gain(values[i], 0);
        }
        return values;
    }

    /** The probability that no rival dominates these values. */
    private double left(double[] values, List<List<Estimate>> rivals) {
        double left = 1;
        for (List<Estimate> rival : rivals) {
            left *= 1 - dominating(rival, values);
        }
        return left;
    }

    private double dominating(List<Estimate> rival, double[] values) {
        double atLeastAsGood = 1;
        double equal = 1;
        for (int i = 0; i < values.length && atLeastAsGood > 0; i++) {
            Estimate estimate = rival.get(i);
            double same = estimate.at(values[i]);
            double below = estimate.below(values[i]);
            atLeastAsGood *=
                    switch (objectives.get(i).direction()) {
                        case UP -> 1 - below;
                        case DOWN -> below + same;
                    };
            equal *= same;
        }
        return atLeastAsGood - equal;
    }

    /** That many standard deviations to the worse in each objective. */
    private double[] worse(double by) {
        double[] deviations = new double[objectives.size()];
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] =
                    switch (objectives.get(i).direction()) {
                        case UP -> -by;
                        case DOWN -> by;
                    };
        }
        return deviations;
    }

    private static double[] values(List<Estimate> point, double[] deviations) {
        double[] values = new double[deviations.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = point.get(i).deviating(deviations[i]);
        }
        return values;
    }

    private void requireFits(List<Estimate> point) {
        if (point.size() != objectives.size()) {
            throw new IllegalArgumentException(
                    "estimates " + point + ": expected one for each of " + objectives.names());
        }
    }

    private static double[][] nodes(int dimensions) {
        double ratio = goldenRatio(dimensions);
        double[][] nodes = new double[NODES][dimensions];
        for (int k = 0; k < dimensions; k++) {
            double step = Math.pow(ratio, -(k + 1));
            for (int node = 0; node < NODES; node++) {
                double position = 0.5 + step * (node + 1);
                nodes[node][k] = StandardNormal.quantile(position - Math.floor(position));
            }
        }
        return nodes;
    }

    /** The positive root of x^(d+1) = x + 1. */
    private static double goldenRatio(int dimensions) {
        double ratio = 2;
        for (int i = 0; i < 64; i++) {
            ratio = Math.pow(1 + ratio, 1.0 / (dimensions + 1));
        }
        return ratio;
    }
}
