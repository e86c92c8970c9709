package io.paretoform.simulation.accuracy;

import io.paretoform.core.predict.Learner;
import io.paretoform.core.predict.Observation;
import io.paretoform.core.predict.Predictor;
import io.paretoform.core.predict.Teaching;
import io.paretoform.simulation.table.DeviceRows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Learns from random rows of a device and from predictors of other devices, and predicts other
 * rows; several times.
 *
 * @param samples how many rows to learn from; 0 and more
 * @param seeds how many times to draw, with seeds from 0
 * @param teacherRows random rows that each teacher learns from
 */
public record TransferStudy(List<Integer> samples, int seeds, int teacherRows) {
    /** Rows that are predicted, evenly from the first to the last; of fewer all. */
    private static final int PREDICTED = 2_000;

    private static final int COMPARED = 64;

    public TransferStudy {
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
     * @param teachers other devices, at least one
     * @throws IllegalArgumentException when a number of samples leaves no row to predict, or a
     *     teacher has too few rows
     */
    public <S> TaughtAccuracy of(
            DeviceRows<S> device, List<DeviceRows<S>> teachers, Learner<S> learner) {
        List<Observation<S>> rows = device.latencies();
        for (int count : samples) {
            if (count < 0 || count >= rows.size()) {
                throw new IllegalArgumentException(
                        "samples %d: expected at least 0 and less than the %d rows of %s"
                                .formatted(count, rows.size(), device.device()));
            }
        }
        List<List<TaughtSample>> draws = new ArrayList<>();
        for (int seed = 0; seed < seeds; seed++) {
            Teaching<S> teaching = teaching(teachers, learner, new SplittableRandom(~seed));
            int drawn = seed;
            draws.add(
                    samples.stream()
                            .map(count ->
                                    sample(
                                            rows,
                                            drawn(rows.size(), count, new SplittableRandom(drawn)),
                                            learner,
                                            teaching))
                            .toList());
        }
        return new TaughtAccuracy(
                device.device(),
                teachers.stream().map(DeviceRows::device).toList(),
                teacherRows,
                IntStream.range(0, samples.size())
                        .mapToObj(i -> mean(draws.stream().map(draw -> draw.get(i)).toList()))
                        .toList());
    }

    private <S> Teaching<S> teaching(
            List<DeviceRows<S>> teachers, Learner<S> learner, RandomGenerator random) {
        List<Predictor<S>> predictors = new ArrayList<>();
        List<S> subjects = new ArrayList<>();
        for (DeviceRows<S> teacher : teachers) {
            List<Observation<S>> rows = teacher.latencies();
            if (teacherRows < learner.fewest() || teacherRows > rows.size()) {
                throw new IllegalArgumentException(
                        "teacher measurements %d: expected at least %d and at most the %d rows of %s"
                                .formatted(
                                        teacherRows,
                                        learner.fewest(),
                                        rows.size(),
                                        teacher.device()));
            }
            List<Observation<S>> drawn =
                    drawn(rows.size(), teacherRows, random).stream().mapToObj(rows::get).toList();
            predictors.add(learner.fit(drawn));
            drawn.stream()
                    .limit(Math.ceilDiv(COMPARED, teachers.size()))
                    .forEach(one -> subjects.add(one.subject()));
        }
        return new Teaching<>(predictors, subjects);
    }

    private static BitSet drawn(int rows, int count, RandomGenerator random) {
        BitSet drawn = new BitSet(rows);
        while (drawn.cardinality() < count) {
            drawn.set(random.nextInt(rows));
        }
        return drawn;
    }

    private static <S> TaughtSample sample(
            List<Observation<S>> rows, BitSet learned, Learner<S> learner, Teaching<S> teaching) {
        int step = Math.max(1, rows.size() / PREDICTED);
        List<Observation<S>> known = learned.stream().mapToObj(rows::get).toList();
        List<Observation<S>> heldOut =
                IntStream.range(0, rows.size())
                        .filter(i -> i % step == 0 && !learned.get(i))
                        .mapToObj(rows::get)
                        .toList();
        Accuracy taught = accuracy(learner.taughtBy(teaching).fit(known), heldOut);
        return new TaughtSample(
                known.size(),
                heldOut.size(),
                taught.spearman(),
                known.isEmpty() ? Optional.empty() : Optional.of(taught),
                known.size() < learner.fewest()
                        ? Optional.empty()
                        : Optional.of(accuracy(learner.fit(known), heldOut)));
    }

    private static <S> Accuracy accuracy(Predictor<S> predictor, List<Observation<S>> heldOut) {
        return Accuracy.of(
                heldOut, heldOut.stream().map(one -> predictor.predict(one.subject())).toList());
    }

    /** Of draws of the same number of rows. */
    private static TaughtSample mean(List<TaughtSample> draws) {
        List<Accuracy> taught =
                draws.stream().map(TaughtSample::taught).flatMap(Optional::stream).toList();
        List<Accuracy> alone =
                draws.stream().map(TaughtSample::alone).flatMap(Optional::stream).toList();
        return new TaughtSample(
                draws.getFirst().samples(),
                draws.getFirst().heldOut(),
                draws.stream().mapToDouble(TaughtSample::taughtSpearman).average().orElseThrow(),
                taught.isEmpty() ? Optional.empty() : Optional.of(Accuracy.mean(taught)),
                alone.isEmpty() ? Optional.empty() : Optional.of(Accuracy.mean(alone)));
    }
}
