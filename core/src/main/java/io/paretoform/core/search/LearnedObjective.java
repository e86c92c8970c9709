package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.predict.Learner;
import io.paretoform.core.predict.Observation;
import io.paretoform.core.predict.Predictor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An objective of one device class as its results teach it, with the drift of the device taken off.
 *
 * @param noise standard deviation of the logarithm of a measurement
 * @param doubting whether a single stray is not taken at its word: what few results make one expect
 *     is no reason to doubt one
 * @param driftNow logarithm of the slowness at the last result
 * @param sums for each architecture the sum of the logarithms measured, without drift, and their
 *     number
 */
record LearnedObjective(
        Predictor<Architecture> predictor,
        double noise,
        boolean doubting,
        double driftNow,
        Map<Architecture, double[]> sums) {
    /** Fits after each of which the drift is seen more clearly. */
    private static final int ROUNDS = 3;

    /** Half the width of a 95 % interval, in standard deviations. */
    private static final double HALF_WIDTH = 1.96;

    /**
     * Share of what is unexplained that is noise at least: repetitions back to back do not show all
     * of it.
     */
    private static final double LEAST_NOISE = 0.7;

    /**
     * By these results.
     *
     * @param results measured, as many as the learner needs
     * @param at the objective's place in a result
     */
    static LearnedObjective of(Learner<Architecture> learner, List<Outcome> results, int at) {
        double[] logs = logs(results, at);
        double[] drift = new double[logs.length];
        Predictor<Architecture> predictor = learner.fit(observations(results, logs, drift));
        double[] errors = errors(predictor, results, logs);
        for (int round = 1; round < ROUNDS; round++) {
            double[] seen = DriftRemoval.drift(errors);
            if (Arrays.equals(seen, drift)) {
                break;
            }
            drift = seen;
            predictor = learner.fit(observations(results, logs, drift));
            errors = errors(predictor, results, logs);
        }
        double[] left = new double[logs.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = errors[i] - drift[i];
        }
        return new LearnedObjective(
                predictor,
                Math.max(told(results), LEAST_NOISE * Statistics.deviation(left)),
                true,
                drift[drift.length - 1],
                sums(results, logs, drift));
    }

    /**
     * Too few to see drift. What they leave unexplained is how devices differ rather than noise.
     *
     * @param results measured, perhaps none
     * @param at the objective's place in a result
     * @param usual noise of other devices
     */
    static LearnedObjective ofFew(
            Learner<Architecture> learner, List<Outcome> results, int at, double usual) {
        double[] logs = logs(results, at);
        double[] drift = new double[logs.length];
        Predictor<Architecture> predictor = learner.fit(observations(results, logs, drift));
        double noise = 0;
        if (!results.isEmpty()) {
            double left = Statistics.deviation(errors(predictor, results, logs));
            noise = Math.max(told(results), Math.min(usual, LEAST_NOISE * left));
        }
        return new LearnedObjective(predictor, noise, false, 0, sums(results, logs, drift));
    }

    private static double[] logs(List<Outcome> results, int at) {
        return results.stream().mapToDouble(result -> Math.log(value(result, at))).toArray();
    }

    /** For each candidate the sum of its logarithms without drift, and their number. */
    private static Map<Architecture, double[]> sums(
            List<Outcome> results, double[] logs, double[] drift) {
        Map<Architecture, double[]> sums = new LinkedHashMap<>();
        for (int i = 0; i < logs.length; i++) {
            if (results.get(i).isCandidate()) {
                double[] sum =
                        sums.computeIfAbsent(results.get(i).architecture(), _ -> new double[2]);
                sum[0] += logs[i] - drift[i];
                sum[1]++;
            }
        }
        return sums;
    }

    /** Noise of a measurement as the results say of themselves. */
    private static double told(List<Outcome> results) {
        return Statistics.median(
                results.stream()
                        .mapToDouble(result -> result.relativeError() / HALF_WIDTH)
                        .toArray());
    }

    private static List<Observation<Architecture>> observations(
            List<Outcome> results, double[] logs, double[] drift) {
        List<Observation<Architecture>> observations = new ArrayList<>();
        for (int i = 0; i < logs.length; i++) {
            observations.add(
                    new Observation<>(
                            results.get(i).architecture(),
                            Math.exp(logs[i] - drift[i]),
                            results.get(i).relativeError()));
        }
        return observations;
    }

    private static double[] errors(
            Predictor<Architecture> predictor, List<Outcome> results, double[] logs) {
        double[] errors = new double[logs.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = logs[i] - predictor.predict(results.get(i).architecture()).logMedian();
        }
        return errors;
    }

    private static double value(Outcome result, int at) {
        return result.objectives()
                .orElseThrow(() -> new IllegalArgumentException("result without objectives"))
                .value(at);
    }
}
