package io.paretoform.core.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.measure.Interval;
import io.paretoform.core.measure.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferLearnerTest {
    private static final Learner<Architecture> ALONE = CostLearners.prefill(Workload.LTS);
    private static final SyntheticDevice DEVICE = new SyntheticDevice(0);
    private static final List<Architecture> ASKED = sample(100, 77);

    @Test
    void withoutAnObservationTheOrderIsThatOfTheTeacher() {
        Predictor<Architecture> taught = taughtBy(DEVICE::cost).fit(List.of());
        for (int i = 1; i < ASKED.size(); i++) {
            double before = DEVICE.cost(ASKED.get(i - 1));
            double now = DEVICE.cost(ASKED.get(i));
            if (Math.abs(Math.log(before / now)) > 0.1) {
                assertThat(
                                taught.predict(ASKED.get(i - 1)).median()
                                        < taught.predict(ASKED.get(i)).median())
                        .isEqualTo(before < now);
            }
        }
    }

    @Test
    void teachersOfDifferentSpeedAreHeardAlike() {
        Predictor<Architecture> taught =
                taughtBy(List.of(DEVICE::cost, one -> 1000 * DEVICE.cost(one))).fit(List.of());
        assertThat(taught.predict(ASKED.getFirst()).logDeviation()).isLessThan(0.1);
    }

    @Test
    void oneObservationGivesTheScale() {
        ToDoubleFunction<Architecture> slower = one -> 40 * DEVICE.cost(one);
        assertThat(error(taughtBy(DEVICE::cost).fit(observe(slower, 1, 0, 3)), slower))
                .isLessThan(0.03);
    }

    @ParameterizedTest
    @CsvSource({"2, 0.12", "5, 0.08", "10, 0.04", "25, 0.03"})
    void aMonotoneDistortionIsLearnedFromFew(int count, double error) {
        ToDoubleFunction<Architecture> distorted = one -> 9 * Math.pow(DEVICE.cost(one), 0.7);
        assertThat(
                        error(
                                taughtBy(DEVICE::cost).fit(observe(distorted, count, 0.005, 4)),
                                distorted))
                .isLessThan(error);
    }

    @Test
    void aStrayDoesNotBendIt() {
        ToDoubleFunction<Architecture> slower = one -> 40 * DEVICE.cost(one);
        List<Observation<Architecture>> observations = new ArrayList<>(observe(slower, 8, 0.01, 5));
        Observation<Architecture> one = observations.get(3);
        observations.set(3, new Observation<>(one.subject(), 3 * one.cost(), 0));
        assertThat(error(taughtBy(DEVICE::cost).fit(observations), slower)).isLessThan(0.2);
    }

    @Test
    void aTeacherThatMisleadsIsNotHeardBesideAGoodOne() {
        ToDoubleFunction<Architecture> slower = one -> 40 * DEVICE.cost(one);
        Predictor<Architecture> taught =
                taughtBy(List.of(DEVICE::cost, TransferLearnerTest::reversed))
                        .fit(observe(slower, 5, 0.01, 6));
        assertThat(error(taught, slower)).isLessThan(0.05);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 25, 40})
    void aTeacherThatMisleadsDoesNotHarmADeviceThatCanLearnAlone(int count) {
        double taught = 0;
        double alone = 0;
        for (int seed = 0; seed < 5; seed++) {
            List<Observation<Architecture>> observations =
                    observe(TransferLearnerTest::other, count, 0.01, seed);
            taught +=
                    error(
                            taughtBy(TransferLearnerTest::reversed).fit(observations),
                            TransferLearnerTest::other);
            alone += error(ALONE.fit(observations), TransferLearnerTest::other);
        }
        assertThat(taught).isLessThan(1.15 * alone);
    }

    @Test
    void aTeacherOfAnotherLawIsOfUseBeforeADeviceCanLearnAlone() {
        double taught = 0;
        for (int seed = 0; seed < 5; seed++) {
            List<Observation<Architecture>> observations =
                    observe(TransferLearnerTest::other, 6, 0.01, seed);
            taught +=
                    error(taughtBy(DEVICE::cost).fit(observations), TransferLearnerTest::other) / 5;
        }
        assertThat(taught).isLessThan(0.08);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 12, 25})
    void aboutNineTenthsAreInsideTheirInterval(int count) {
        double inside = 0;
        int seeds = 20;
        for (int seed = 0; seed < seeds; seed++) {
            Predictor<Architecture> taught =
                    taughtBy(DEVICE::cost)
                            .fit(observe(TransferLearnerTest::other, count, 0.01, seed));
            for (Architecture one : ASKED) {
                Interval interval = taught.predict(one).interval(0.9);
                double cost = other(one);
                inside += interval.low() <= cost && cost <= interval.high() ? 1 : 0;
            }
        }
        assertThat(inside / seeds / ASKED.size()).isBetween(0.8, 1.0);
    }

    @Property(tries = 50)
    void aDeviceSlowerByAFactorIsPredictedSlowerByIt(
            @ForAll @IntRange(min = 1, max = 12) int count,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double factor,
            @ForAll @IntRange(max = 1000) int seed) {
        Learner<Architecture> learner = taughtBy(DEVICE::cost);
        ToDoubleFunction<Architecture> slower = one -> factor * other(one);
        double once =
                learner.fit(observe(TransferLearnerTest::other, count, 0.02, seed))
                        .predict(ASKED.get(3))
                        .logMedian();
        double scaled =
                learner.fit(observe(slower, count, 0.02, seed)).predict(ASKED.get(3)).logMedian();
        assertThat(scaled - once).isCloseTo(Math.log(factor), within(1e-6));
    }

    @Property(tries = 50)
    void fewObservationsKeepTheOrderOfTheirTeacher(
            @ForAll @IntRange(min = 1, max = 12) int count,
            @ForAll @DoubleRange(min = 0.5, max = 1.5) double exponent,
            @ForAll @IntRange(max = 1000) int seed) {
        ToDoubleFunction<Architecture> distorted = one -> Math.pow(DEVICE.cost(one), exponent);
        Predictor<Architecture> taught =
                taughtBy(DEVICE::cost).fit(observe(distorted, count, 0.01, seed));
        Architecture small =
                ASKED.stream().min(Comparator.comparingDouble(DEVICE::cost)).orElseThrow();
        Architecture large =
                ASKED.stream().max(Comparator.comparingDouble(DEVICE::cost)).orElseThrow();
        assertThat(taught.predict(small).median()).isLessThan(taught.predict(large).median());
    }

    @Test
    void nobodyIsNoTeacher() {
        assertThatThrownBy(() -> new Teaching<Architecture>(List.of(), List.of()))
                .hasMessage("teachers []: expected at least one");
    }

    /** Another law than the teacher's: starts dear, narrow models slow, heads dear. */
    private static double other(Architecture one) {
        double heads = 0;
        for (int layer = 0; layer < one.nLayer(); layer++) {
            heads += one.nHead(layer);
        }
        return 5 + 2 * Math.pow(DEVICE.cost(one), 0.8) + 0.03 * heads;
    }

    /** What is large takes little. */
    private static double reversed(Architecture one) {
        return 100 / DEVICE.cost(one);
    }

    private static Learner<Architecture> taughtBy(ToDoubleFunction<Architecture> law) {
        return taughtBy(List.of(law));
    }

    /** Teachers that learned from 100 observations each. */
    private static Learner<Architecture> taughtBy(List<ToDoubleFunction<Architecture>> laws) {
        List<Predictor<Architecture>> teachers =
                laws.stream().map(law -> ALONE.fit(observe(law, 100, 0.005, 55))).toList();
        return ALONE.taughtBy(new Teaching<>(teachers, sample(40, 66)));
    }

    private static List<Observation<Architecture>> observe(
            ToDoubleFunction<Architecture> law, int count, double noise, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, count)
                .mapToObj(_ -> {
                    Architecture one = SyntheticDevice.architecture(random);
                    double slip = Math.exp(noise * random.nextGaussian());
                    return new Observation<>(one, law.applyAsDouble(one) * slip, 0);
                })
                .toList();
    }

    private static List<Architecture> sample(int count, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return Stream.generate(() -> SyntheticDevice.architecture(random)).limit(count).toList();
    }

    /** Mean relative error. */
    private static double error(
            Predictor<Architecture> predictor, ToDoubleFunction<Architecture> law) {
        return ASKED.stream()
                .mapToDouble(one ->
                        Math.abs(predictor.predict(one).median() / law.applyAsDouble(one) - 1))
                .average()
                .orElseThrow();
    }
}
