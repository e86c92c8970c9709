package io.paretoform.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A device of known truth: latency is a product of powers, and the device drifts by 10 %. */
class DeviceStudyTest {
    private static final double NOISE = 0.01;

    @Test
    void spreadIsThatOfTheDriftAndNormalisedThatOfTheNoise() {
        DeviceStudy study = DeviceStudy.of(sessions());
        assertThat(study.sessions()).isEqualTo(8 * 5 + 42);
        assertThat(study.repeated()).hasSize(8).allMatch(one -> one.sessions() == 5);
        assertThat(study.spread().raw()).isGreaterThan(0.03);
        assertThat(study.spread().normalised()).isCloseTo(NOISE, within(0.004));
        assertThat(study.fastest()).isCloseTo(0, within(0.001));
        assertThat(study.slowest()).isCloseTo(0.1, within(0.001));
    }

    @Test
    void aFitPredictsWhatItHasNotSeenAboutAsWellAsItIsMeasured() {
        DeviceStudy.Quantiles prediction = DeviceStudy.of(sessions()).prediction().orElseThrow();
        assertThat(prediction.median()).isLessThan(1.5 * NOISE);
        assertThat(prediction.p90()).isBetween(prediction.median(), 3 * NOISE);
    }

    @Test
    void noiseIsTheHalfWidthOfTheIntervals() {
        DeviceStudy.Quantiles noise = DeviceStudy.of(sessions()).noise();
        assertThat(noise.median()).isCloseTo(0.02, within(1e-9));
        assertThat(noise.p90()).isCloseTo(0.02, within(1e-9));
    }

    @Test
    void tooFewModelsPredictNothing() {
        DeviceStudy study = DeviceStudy.of(sessions().subList(0, 4));
        assertThat(study.prediction()).isEmpty();
        assertThat(study.repeated()).isEmpty();
        assertThat(study.spread().raw()).isZero();
    }

    private static List<Session> sessions() {
        SplittableRandom random = new SplittableRandom(3);
        List<Session> sessions = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            for (int model = 0; model < 50; model++) {
                if (model < 8 || model % 5 == round) {
                    sessions.add(session(model, 1 + 0.025 * round, random));
                }
            }
        }
        return sessions;
    }

    private static Session session(int model, double slowness, SplittableRandom random) {
        double width = 64 + 16 * model;
        double layers = 2 + model * 7 % 15;
        double ms = 0.001 * width * layers * slowness * Math.exp(NOISE * random.nextGaussian());
        return new Session(
                "model-" + model,
                Instant.EPOCH,
                new Interval(ms * 0.98, ms, ms * 1.02),
                slowness,
                List.of(width, layers));
    }
}
