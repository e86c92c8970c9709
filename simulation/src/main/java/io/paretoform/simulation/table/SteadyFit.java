package io.paretoform.simulation.table;

import io.paretoform.core.measure.RobustFit;
import io.paretoform.core.predict.Learner;
import io.paretoform.core.predict.Observation;
import io.paretoform.core.predict.Predictor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A fit to rows of a device from which its drift has been taken away, where neighbouring rows tell
 * it.
 */
public final class SteadyFit<S> {
    /** Share of the scatter that removing drift must take away, to be worth it. */
    private static final double WORTH = 0.1;

    private static final int ROUNDS = 2;

    private final List<Observation<S>> rows;
    private final Predictor<S> predictor;
    private final List<Double> drift;
    private final boolean driftRemoved;

    private SteadyFit(
            List<Observation<S>> rows,
            Predictor<S> predictor,
            double[] drift,
            boolean driftRemoved) {
        this.rows = rows;
        this.predictor = predictor;
        this.drift = Arrays.stream(drift).boxed().toList();
        this.driftRemoved = driftRemoved;
    }

    /**
     * A fit to some of the rows.
     *
     * @param rows in the order of measuring
     * @param runs the run of each row
     * @param learned indices of the rows to learn from
     */
    public static <S> SteadyFit<S> of(
            List<Observation<S>> rows, int[] runs, BitSet learned, Learner<S> learner) {
        List<Observation<S>> steady = rows;
        Predictor<S> predictor = learner.fit(only(learned, steady));
        double[] errors = errors(rows, learned, predictor);
        double[] drift = LocalDrift.of(errors, runs);
        if (!isWorthIt(errors, drift, learned)) {
            return new SteadyFit<>(rows, predictor, new double[rows.size()], false);
        }
        for (int round = 0; round < ROUNDS; round++) {
            steady = without(drift, usual(drift, learned), rows);
            predictor = learner.fit(only(learned, steady));
            drift = LocalDrift.of(errors(rows, learned, predictor), runs);
        }
        return new SteadyFit<>(without(drift, usual(drift, learned), rows), predictor, drift, true);
    }

    private static boolean isWorthIt(double[] errors, double[] drift, BitSet learned) {
        double[] before = learned.stream().mapToDouble(i -> errors[i]).toArray();
        double[] after = learned.stream().mapToDouble(i -> errors[i] - drift[i]).toArray();
        return RobustFit.sigma(after) < (1 - WORTH) * RobustFit.sigma(before);
    }

    /** A fit over drifting rows is bent by them; most rows are as usual. */
    private static double usual(double[] drift, BitSet learned) {
        return LocalDrift.median(learned.stream().mapToDouble(i -> drift[i]).toArray());
    }

    private static <S> double[] errors(
            List<Observation<S>> rows, BitSet learned, Predictor<S> predictor) {
        double[] errors = new double[rows.size()];
        Arrays.fill(errors, Double.NaN);
        learned.stream().forEach(i -> errors[i] = error(rows.get(i), predictor));
        return errors;
    }

    /** Logarithm of measured over expected. */
    static <S> double error(Observation<S> row, Predictor<S> predictor) {
        return Math.log(row.cost()) - predictor.predict(row.subject()).logMedian();
    }

    private static <S> List<Observation<S>> without(
            double[] drift, double usual, List<Observation<S>> rows) {
        List<Observation<S>> steady = new ArrayList<>(rows.size());
        for (int i = 0; i < drift.length; i++) {
            Observation<S> row = rows.get(i);
            steady.add(
                    new Observation<>(
                            row.subject(),
                            row.cost() * Math.exp(usual - drift[i]),
                            row.relativeError()));
        }
        return steady;
    }

    private static <S> List<Observation<S>> only(BitSet chosen, List<Observation<S>> rows) {
        return chosen.stream().mapToObj(rows::get).collect(Collectors.toList());
    }

    /** What subjects cost while the device is as usual. */
    public Predictor<S> predictor() {
        return predictor;
    }

    /** All rows with their drift taken away. */
    public List<Observation<S>> steadyRows() {
        return rows;
    }

    /**
     * Logarithm of how slow the device was at each row, learned from or not, against what the
     * predictor says; 0 where drift was not removed.
     */
    public List<Double> drift() {
        return drift;
    }

    /** Whether neighbouring rows told enough of the drift to take it away. */
    public boolean driftRemoved() {
        return driftRemoved;
    }
}
