package io.paretoform.simulation.table;

import io.paretoform.core.measure.RobustFit;
import io.paretoform.core.predict.Learner;
import io.paretoform.core.predict.Observation;
import io.paretoform.core.predict.Predictor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What subjects truly cost on a device, by all rows of a table together: also those that are not in
 * it. Rows answer through a fit, not one by one, so that neither their noise nor, where
 * neighbouring rows tell it, the drift of the device is in the answers.
 */
public final class TruthModel<S> {
    private static final int HELD_OUT = 10;

    private final Predictor<S> predictor;
    private final List<Double> disturbances;
    private final boolean driftRemoved;
    private final double error;

    private TruthModel(
            Predictor<S> predictor, List<Double> disturbances, boolean driftRemoved, double error) {
        this.predictor = predictor;
        this.disturbances = disturbances;
        this.driftRemoved = driftRemoved;
        this.error = error;
    }

    /**
     * The true latencies in milliseconds on a device.
     *
     * @param device with at least twice as many rows as the learner needs
     */
    public static <S> TruthModel<S> ofLatency(DeviceRows<S> device, Learner<S> learner) {
        int[] runs = device.rows().stream().mapToInt(TableRow::run).toArray();
        return of(device.latencies(), runs, learner);
    }

    /** The true peak memory in bytes on a device whose rows all say it; memory does not drift. */
    public static <S> TruthModel<S> ofPeakMemory(DeviceRows<S> device, Learner<S> learner) {
        List<Observation<S>> memory = device.peakMemory();
        int[] everyRowAlone = new int[memory.size()];
        Arrays.setAll(everyRowAlone, i -> i);
        return of(memory, everyRowAlone, learner);
    }

    private static <S> TruthModel<S> of(List<Observation<S>> rows, int[] runs, Learner<S> learner) {
        BitSet all = new BitSet(rows.size());
        all.set(0, rows.size());
        SteadyFit<S> fit = SteadyFit.of(rows, runs, all, learner);
        return new TruthModel<>(
                fit.predictor(),
                Arrays.stream(errors(rows, fit.predictor())).boxed().toList(),
                fit.driftRemoved(),
                heldOutError(fit.steadyRows(), learner));
    }

    private static <S> double heldOutError(List<Observation<S>> rows, Learner<S> learner) {
        List<Observation<S>> kept = new ArrayList<>();
        List<Observation<S>> heldOut = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            (i % HELD_OUT == 0 ? heldOut : kept).add(rows.get(i));
        }
        return RobustFit.sigma(errors(heldOut, learner.fit(kept)));
    }

    private static <S> double[] errors(List<Observation<S>> rows, Predictor<S> predictor) {
        return rows.stream()
                .mapToDouble(
                        row -> Math.log(row.cost()) - predictor.predict(row.subject()).logMedian())
                .toArray();
    }

    /** What a subject truly costs. */
    public double cost(S subject) {
        return predictor.predict(subject).median();
    }

    /**
     * How wrong it is at most, as a standard deviation relative to the cost: that of rows which the
     * fit had not seen, their drift taken away where {@link #driftRemoved} says so. The noise of a
     * single row is in it.
     */
    public double error() {
        return error;
    }

    /** Whether neighbouring rows told enough of the device's drift to take it away. */
    public boolean driftRemoved() {
        return driftRemoved;
    }

    /**
     * Logarithm of measured over true of every row, in the order of measuring: drift and noise as
     * they really were, to be replayed.
     */
    public List<Double> disturbances() {
        return disturbances;
    }
}
