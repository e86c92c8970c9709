package io.paretoform.simulation.accuracy;

import io.paretoform.core.predict.DriftingRun;
import io.paretoform.core.predict.Learner;
import io.paretoform.core.predict.Observation;
import io.paretoform.core.predict.Prediction;
import io.paretoform.core.predict.Predictor;
import io.paretoform.simulation.table.DeviceRows;
import io.paretoform.simulation.table.LocalDrift;
import io.paretoform.simulation.table.TableRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Learns from random rows of a device and predicts all others, several times.
 *
 * @param samples how many rows to learn from; each at least what the learner needs
 * @param seeds how many times to draw, with seeds from 0
 */
public record PredictorStudy(List<Integer> samples, int seeds) {
    public PredictorStudy {
        samples = List.copyOf(samples);
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("samples []: expected at least one number");
        }
        if (seeds < 1) {
            throw new IllegalArgumentException("seeds " + seeds + ": expected at least 1");
        }
    }

    /**
     * The accuracy on a device.
     *
     * @throws IllegalArgumentException when a number of samples is less than the learner needs, or
     *     leaves no row to predict
     */
    public <S> DeviceAccuracy of(DeviceRows<S> device, Learner<S> learner) {
        List<TableRow<S>> rows = device.rows();
        for (int count : samples) {
            if (count < learner.fewest() || count >= rows.size()) {
                throw new IllegalArgumentException(
                        "samples %d: expected at least %d and less than the %d rows of %s"
                                .formatted(count, learner.fewest(), rows.size(), device.device()));
            }
        }
        List<DriftingRun> drifting = drifting(device, learner);
        List<TableRow<S>> steady = steady(rows, drifting);
        return new DeviceAccuracy(
                device.device(),
                rows.size(),
                device.refused(),
                drifting,
                accuracies(rows, learner),
                steady.size() == rows.size() ? List.of() : accuracies(steady, learner));
    }

    /** Drifting runs by the errors of a fit to all rows, within each run of measuring. */
    private static <S> List<DriftingRun> drifting(DeviceRows<S> device, Learner<S> learner) {
        List<Observation<S>> all = device.latencies();
        Predictor<S> predictor = learner.fit(all);
        return DriftingRun.of(all.stream().mapToDouble(one -> error(predictor, one)).toArray());
    }

    private static <S> double error(Predictor<S> predictor, Observation<S> one) {
        return Math.log(one.cost()) - predictor.predict(one.subject()).logMedian();
    }

    private static <S> List<TableRow<S>> steady(
            List<TableRow<S>> rows, List<DriftingRun> drifting) {
        BitSet drifts = new BitSet(rows.size());
        drifting.forEach(run -> drifts.set(run.from(), run.end()));
        List<TableRow<S>> steady = new ArrayList<>(rows.size());
        for (int i = drifts.nextClearBit(0); i < rows.size(); i = drifts.nextClearBit(i + 1)) {
            steady.add(rows.get(i));
        }
        return steady;
    }

    private <S> List<SampleAccuracy> accuracies(List<TableRow<S>> rows, Learner<S> learner) {
        return samples.stream()
                .filter(count -> count < rows.size())
                .map(count -> accuracy(rows, count, learner))
                .toList();
    }

    private <S> SampleAccuracy accuracy(List<TableRow<S>> rows, int count, Learner<S> learner) {
        List<Accuracy> asMeasured = new ArrayList<>();
        List<Accuracy> driftKnown = new ArrayList<>();
        boolean dense = 2 * count >= rows.size();
        for (int seed = 0; seed < seeds; seed++) {
            Draw<S> draw = Draw.of(rows, count, learner, new SplittableRandom(seed));
            asMeasured.add(Accuracy.of(draw.heldOut(), draw.predictions()));
            if (dense) {
                driftKnown.add(Accuracy.of(draw.heldOut(), draw.driftKnown()));
            }
        }
        return new SampleAccuracy(
                count,
                rows.size() - count,
                Accuracy.mean(asMeasured),
                dense ? Optional.of(Accuracy.mean(driftKnown)) : Optional.empty());
    }

    /**
     * One draw.
     *
     * @param drift how slow the device was at each held-out row, by the rows learned from around it
     */
    private record Draw<S>(
            List<Observation<S>> heldOut, List<Prediction> predictions, List<Double> drift) {
        static <S> Draw<S> of(
                List<TableRow<S>> rows, int count, Learner<S> learner, RandomGenerator random) {
            BitSet learned = chosen(rows.size(), count, random);
            List<Observation<S>> all = rows.stream().map(DeviceRows::latency).toList();
            List<Observation<S>> from = learned.stream().mapToObj(all::get).toList();
            Predictor<S> predictor = learner.fit(from);
            double[] errors = new double[all.size()];
            Arrays.fill(errors, Double.NaN);
            learned.stream().forEach(i -> errors[i] = error(predictor, all.get(i)));
            double[] drift = LocalDrift.of(errors, rows.stream().mapToInt(TableRow::run).toArray());
            List<Observation<S>> heldOut = new ArrayList<>();
            List<Prediction> predictions = new ArrayList<>();
            List<Double> drifts = new ArrayList<>();
            for (int i = learned.nextClearBit(0);
                    i < rows.size();
                    i = learned.nextClearBit(i + 1)) {
                heldOut.add(all.get(i));
                predictions.add(predictor.predict(all.get(i).subject()));
                drifts.add(drift[i]);
            }
            return new Draw<>(heldOut, predictions, drifts);
        }

        private static BitSet chosen(int size, int count, RandomGenerator random) {
            BitSet chosen = new BitSet(size);
            while (chosen.cardinality() < count) {
                chosen.set(random.nextInt(size));
            }
            return chosen;
        }

        List<Prediction> driftKnown() {
            List<Prediction> moved = new ArrayList<>(predictions.size());
            for (int i = 0; i < predictions.size(); i++) {
                Prediction one = predictions.get(i);
                moved.add(new Prediction(one.logMedian() + drift.get(i), one.logDeviation()));
            }
            return moved;
        }
    }
}
