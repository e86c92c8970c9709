package io.paretoform.core.predict;

import io.paretoform.core.measure.RobustFit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Observations in a row that a device made while it was slower or faster than usual.
 *
 * @param from index of the first
 * @param end index after the last
 * @param shift median of their errors less the usual one: 0.4 is about 40 % slower
 */
public record DriftingRun(int from, int end, double shift) {
    /** Shifts of less are no drift: what sentinels alarm at. */
    private static final double LEAST_SHIFT = 0.03;

    /** Fewer observations are strays. */
    private static final int SHORTEST = 5;

    private static final int NEIGHBOURS = 5;
    private static final double FAR = 3;

    /** Threshold of the gain of a cut, in variances, for every e-fold of the observations. */
    private static final double CUT = 4;

    /** How many observations. */
    public int length() {
        return end - from;
    }

    /**
     * The drifting runs of a series, by binary segmentation (Scott and Knott, 1974): a stretch is
     * cut where the means of both sides differ most, for as long as they differ by more than noise
     * explains. Stretches whose level is not the usual one, that of the middle observation, drift.
     *
     * @param errors logarithms of measured over expected, in the order of measuring
     */
    public static List<DriftingRun> of(double[] errors) {
        if (errors.length < 2 * SHORTEST) {
            return List.of();
        }
        double noise = noise(errors);
        double[] sums = prefixSums(withoutStrays(errors, noise));
        List<Integer> cuts = new ArrayList<>();
        cuts.add(0);
        cut(sums, 0, errors.length, CUT * Math.log(errors.length) * noise * noise, cuts);
        cuts.add(errors.length);
        return drifting(errors, cuts);
    }

    private static List<DriftingRun> drifting(double[] errors, List<Integer> cuts) {
        double[] levels = new double[errors.length];
        for (int i = 1; i < cuts.size(); i++) {
            double level = median(errors, cuts.get(i - 1), cuts.get(i));
            Arrays.fill(levels, cuts.get(i - 1), cuts.get(i), level);
        }
        double usual = median(levels, 0, levels.length);
        List<DriftingRun> runs = new ArrayList<>();
        for (int i = 1; i < cuts.size(); i++) {
            double shift = levels[cuts.get(i - 1)] - usual;
            if (Math.abs(shift) > LEAST_SHIFT) {
                runs.add(new DriftingRun(cuts.get(i - 1), cuts.get(i), shift));
            }
        }
        return List.copyOf(runs);
    }

    /** Standard deviation of an observation, by what successive ones differ. */
    private static double noise(double[] errors) {
        double[] differences = new double[errors.length - 1];
        Arrays.setAll(differences, i -> (errors[i + 1] - errors[i]) / Math.sqrt(2));
        return Math.max(Double.MIN_NORMAL, RobustFit.sigma(differences));
    }

    /** Brings what is far from all its neighbours to the border of what is not. */
    private static double[] withoutStrays(double[] errors, double noise) {
        double[] tame = new double[errors.length];
        for (int i = 0; i < tame.length; i++) {
            double level =
                    median(
                            errors,
                            Math.max(0, i - NEIGHBOURS),
                            Math.min(errors.length, i + NEIGHBOURS + 1));
            tame[i] = Math.clamp(errors[i], level - FAR * noise, level + FAR * noise);
        }
        return tame;
    }

    private static double[] prefixSums(double[] values) {
        double[] sums = new double[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            sums[i + 1] = sums[i] + values[i];
        }
        return sums;
    }

    /** Adds the cuts between two indices, in ascending order. */
    private static void cut(
            double[] sums, int from, int end, double threshold, List<Integer> cuts) {
        double most = threshold;
        int best = -1;
        for (int at = from + SHORTEST; at <= end - SHORTEST; at++) {
            double left = (sums[at] - sums[from]) / (at - from);
            double right = (sums[end] - sums[at]) / (end - at);
            double gain =
                    (left - right)
                            * (left - right)
                            * (at - from)
                            * (end - at)
                            / (double) (end - from);
            if (gain > most) {
                most = gain;
                best = at;
            }
        }
        if (best >= 0) {
            cut(sums, from, best, threshold, cuts);
            cuts.add(best);
            cut(sums, best, end, threshold, cuts);
        }
    }

    private static double median(double[] values, int from, int end) {
        double[] sorted = Arrays.copyOfRange(values, from, end);
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
