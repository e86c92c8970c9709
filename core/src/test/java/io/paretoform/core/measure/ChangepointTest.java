package io.paretoform.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ChangepointTest {
    @Test
    void aJumpIsFoundWhereItIs() {
        double[] samples = noise(40, 1);
        for (int i = 25; i < 40; i++) {
            samples[i] *= 1.1;
        }
        Changepoint jump = Changepoint.of(samples);
        assertThat(jump.at()).isEqualTo(25);
        assertThat(jump.probability()).isLessThan(0.001);
        assertThat(jump.change()).isCloseTo(0.1, within(0.02));
    }

    @Test
    void noiseSeldomLooksLikeAJump() {
        int found = 0;
        for (int seed = 0; seed < 2000; seed++) {
            found += Changepoint.of(noise(30, seed)).probability() < 0.05 ? 1 : 0;
        }
        assertThat(found / 2000.0).isLessThan(0.05);
    }

    @Test
    void equalSamplesHaveNone() {
        assertThat(Changepoint.of(new double[] {3, 3, 3, 3}).probability()).isEqualTo(1);
    }

    private static double[] noise(int n, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        double[] samples = new double[n];
        for (int i = 0; i < n; i++) {
            samples[i] = 100 + random.nextGaussian();
        }
        return samples;
    }
}
