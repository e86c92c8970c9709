package io.paretoform.simulation.accuracy;

import io.paretoform.core.predict.DriftingRun;
import io.paretoform.core.predict.Learner;
import io.paretoform.core.predict.Observation;
import io.paretoform.core.predict.Prediction;
import io.paretoform.core.predict.Predictor;
import io.paretoform.simulation.table.DeviceRows;
import io.paretoform.simulation.table.SteadyFit;
import io.paretoform.simulation.table.TableRow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

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
                samples.stream().map(count -> accuracy(rows, count, learner)).toList(),
                drifting.isEmpty() ? List.of() : accuracies(steady, learner));
    }

    /** Drifting runs by the errors of a fit to all rows. */
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

    /** Of a part of the rows; four fifths of them where more samples are asked for. */
    private <S> List<SampleAccuracy> accuracies(List<TableRow<S>> rows, Learner<S> learner) {
        int most = rows.size() * 4 / 5;
        return samples.stream()
                .map(count -> Math.min(count, most))
                .filter(count -> count >= learner.fewest())
                .distinct()
                .map(count -> accuracy(rows, count, learner))
                .toList();
    }

    private <S> SampleAccuracy accuracy(List<TableRow<S>> rows, int count, Learner<S> learner) {
        List<Accuracy> asMeasured = new ArrayList<>();
        List<Accuracy> driftKnown = new ArrayList<>();
        boolean dense = 2 * count >= rows.size();
        for (int seed = 0; seed < seeds; seed++) {
            Draw<S> draw = Draw.of(rows, count, learner, new SplittableRandom(seed));
            asMeasured.add(draw.asMeasured());
            if (dense) {
                driftKnown.add(draw.driftKnown());
            }
        }
        return new SampleAccuracy(
                count,
                rows.size() - count,
                Accuracy.mean(asMeasured),
                dense ? Optional.of(Accuracy.mean(driftKnown)) : Optional.empty());
    }

    /** Rows learned from, and all others. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Draw<S>(
            List<Observation<S>> rows, int[] runs, BitSet learned, Learner<S> learner) {
        static <S> Draw<S> of(
                List<TableRow<S>> rows, int count, Learner<S> learner, RandomGenerator random) {
            BitSet learned = new BitSet(rows.size());
            while (learned.cardinality() < count) {
                learned.set(random.nextInt(rows.size()));
            }
            return new Draw<>(
                    rows.stream().map(DeviceRows::latency).toList(),
                    rows.stream().mapToInt(TableRow::run).toArray(),
                    learned,
                    learner);
        }

        Accuracy asMeasured() {
            Predictor<S> predictor = learner.fit(learned.stream().mapToObj(rows::get).toList());
            return Accuracy.of(
                    heldOut().mapToObj(rows::get).toList(),
                    heldOut().mapToObj(i -> predictor.predict(rows.get(i).subject())).toList());
        }

        Accuracy driftKnown() {
            SteadyFit<S> fit = SteadyFit.of(rows, runs, learned, learner);
            return Accuracy.of(
                    heldOut().mapToObj(rows::get).toList(),
                    heldOut().mapToObj(i -> driftKnown(fit, i)).toList());
        }

        private Prediction driftKnown(SteadyFit<S> fit, int row) {
            Prediction steady = fit.predictor().predict(rows.get(row).subject());
            return new Prediction(steady.logMedian() + fit.drift().get(row), steady.logDeviation());
        }

        private IntStream heldOut() {
            return IntStream.range(0, rows.size()).filter(i -> !learned.get(i));
        }
    }
}
