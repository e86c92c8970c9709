package io.paretoform.core.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.measure.Interval;
import io.paretoform.core.measure.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdditiveLearnerTest {
    private static final Learner<Architecture> LEARNER = CostLearners.prefill(Workload.LTS);

    @ParameterizedTest
    @CsvSource({"12, 0.20", "25, 0.04", "50, 0.03", "200, 0.01"})
    void fewMeasurementsTeachADevice(int count, double error) {
        SyntheticDevice device = new SyntheticDevice(0.005);
        SplittableRandom random = new SplittableRandom(1);
        Predictor<Architecture> predictor = LEARNER.fit(device.observe(count, random));

        assertThat(meanError(device, predictor)).isLessThan(error);
    }

    @Test
    void straysDoNotBendIt() {
        SyntheticDevice device = new SyntheticDevice(0.005);
        List<Observation<Architecture>> observations =
                new ArrayList<>(device.observe(60, new SplittableRandom(2)));
        for (int i = 0; i < 3; i++) {
            Observation<Architecture> one = observations.get(20 * i);
            observations.set(20 * i, new Observation<>(one.subject(), 2 * one.cost(), 0));
        }

        assertThat(meanError(device, LEARNER.fit(observations))).isLessThan(0.04);
    }

    @ParameterizedTest
    @CsvSource({"25, 0.05", "50, 0.01", "100, 0.05", "200, 0.01"})
    void nineTenthsOfNewMeasurementsAreInsideTheirInterval(int count, double noise) {
        SyntheticDevice device = new SyntheticDevice(noise);
        double covered = 0;
        int seeds = 20;
        for (int seed = 0; seed < seeds; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Predictor<Architecture> predictor = LEARNER.fit(device.observe(count, random));
            covered += share(device.observe(500, random), predictor) / seeds;
        }
        assertThat(covered).isBetween(0.86, 0.94);
    }

    @Test
    void sameObservationsTeachTheSame() {
        List<Observation<Architecture>> observations =
                new SyntheticDevice(0.02).observe(40, new SplittableRandom(3));
        Architecture asked = SyntheticDevice.architecture(new SplittableRandom(4));

        assertThat(LEARNER.fit(observations).predict(asked))
                .isEqualTo(LEARNER.fit(observations).predict(asked));
    }

    @Test
    void tooFewObservationsAreRefused() {
        List<Observation<Architecture>> observations =
                new SyntheticDevice(0.02).observe(11, new SplittableRandom(3));

        assertThatThrownBy(() -> LEARNER.fit(observations))
                .hasMessage("11 observations: expected at least 12");
    }

    private static double share(
            List<Observation<Architecture>> observations, Predictor<Architecture> predictor) {
        return mean(
                observations,
                one -> {
                    Interval interval = predictor.predict(one.subject()).interval(0.9);
                    return interval.low() <= one.cost() && one.cost() <= interval.high() ? 1 : 0;
                });
    }

    private static double meanError(SyntheticDevice device, Predictor<Architecture> predictor) {
        return mean(
                new SyntheticDevice(0).observe(500, new SplittableRandom(9)),
                one ->
                        Math.abs(
                                predictor.predict(one.subject()).median()
                                                / device.cost(one.subject())
                                        - 1));
    }

    private static double mean(
            List<Observation<Architecture>> observations,
            ToDoubleFunction<Observation<Architecture>> number) {
        return observations.stream().mapToDouble(number).average().orElseThrow();
    }
}
