package io.paretoform.core.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DriftingRunTest {
    @Test
    void aSlowStretchIsFoundWithItsEnds() {
        double[] errors = noise(2000, 0.02);
        shift(errors, 1, 145, 0.4);

        List<DriftingRun> runs = DriftingRun.of(errors);

        assertThat(runs).hasSize(1);
        assertThat(runs.getFirst().from()).isLessThanOrEqualTo(5);
        assertThat(runs.getFirst().end()).isEqualTo(145);
        assertThat(runs.getFirst().shift()).isCloseTo(0.4, within(0.01));
    }

    @Test
    void aQuietDeviceDoesNotDrift() {
        assertThat(DriftingRun.of(noise(5000, 0.05))).isEmpty();
    }

    @Test
    void straysAreNoDrift() {
        double[] errors = noise(500, 0.01);
        for (int i = 7; i < errors.length; i += 50) {
            errors[i] += 1;
        }
        assertThat(DriftingRun.of(errors)).isEmpty();
    }

    @Test
    void whatMostRowsAreIsUsual() {
        double[] errors = noise(900, 0.01);
        shift(errors, 0, 400, 0.2);
        shift(errors, 0, 900, 0.05);

        assertThat(DriftingRun.of(errors))
                .singleElement()
                .satisfies(run -> assertThat(run.length()).isEqualTo(400));
    }

    @Test
    void tooFewRowsSayNothing() {
        assertThat(DriftingRun.of(new double[] {0, 0, 0, 9, 9, 9})).isEmpty();
    }

    private static double[] noise(int count, double deviation) {
        SplittableRandom random = new SplittableRandom(1);
        return random.doubles(count).map(_ -> deviation * random.nextGaussian()).toArray();
    }

    private static void shift(double[] errors, int from, int end, double by) {
        for (int i = from; i < end; i++) {
            errors[i] += by;
        }
    }
}
