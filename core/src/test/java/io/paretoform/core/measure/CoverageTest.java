package io.paretoform.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** On series whose true median is known, the 95 % interval holds it in 92 to 98 of 100 cases. */
class CoverageTest {
    private static final int SERIES = 4000;

    @Test
    void independentRunsWithHeavyTails() {
        for (int n : new int[] {10, 20, 21, 30, 60, 200}) {
            assertThat(coverage(n, this::jitter)).as("%d runs", n).isBetween(0.92, 0.98);
        }
    }

    /** Ten correlation times long, a series knows its own correlation well enough. */
    @Test
    void runsThatResembleTheirNeighbours() {
        assertThat(coverage(100, random -> autoregressive(random, 100, 0.2))).isBetween(0.92, 0.98);
        assertThat(coverage(100, random -> autoregressive(random, 100, 0.5))).isBetween(0.92, 0.98);
        assertThat(coverage(100, random -> autoregressive(random, 100, 0.8))).isBetween(0.92, 0.98);
        assertThat(coverage(200, random -> autoregressive(random, 200, 0.8))).isBetween(0.92, 0.98);
    }

    /** Sessions scatter by 1.5 %; the raw median is of the device as it is. */
    @Test
    void sessionsOfASteadyDevice() {
        Drifting device = new Drifting(0, 0.015);
        assertThat(device.coverage(DeviceLevel::acrossSessions)).isBetween(0.92, 0.98);
        assertThat(device.coverage(DeviceLevel::normalised)).isBetween(0.92, 0.98);
    }

    /** It wanders by 5 % within hours; the normalised median is of the device as it usually is. */
    @Test
    void normalisedSessionsOfADriftingDevice() {
        assertThat(new Drifting(0.05, 0.015).coverage(DeviceLevel::normalised))
                .isBetween(0.92, 0.98);
        assertThat(new Drifting(0.05, 0.015).coverage(DeviceLevel::acrossSessions))
                .as("raw, which says nothing of the usual device")
                .isLessThan(0.8);
    }

    /**
     * A device that is measured for days, with a sentinel after every sixth session.
     *
     * @param drift standard deviation of its level, which forgets half of itself in 350 sessions
     * @param scatter standard deviation of a session around the level
     */
    private record Drifting(double drift, double scatter) {
        private static final int SESSIONS = 6000;
        private static final double MEMORY = 0.998;
        private static final List<String> SENTINELS = List.of("small", "medium", "large");

        double coverage(BiFunction<DeviceLevel, Interval, Interval> reported) {
            RandomGenerator random = new SplittableRandom(2);
            DriftMonitor monitor = new DriftMonitor();
            double level = 0;
            int sentinels = 0;
            int held = 0;
            for (int i = 0; i < SESSIONS; i++) {
                double session = 100 * Math.exp(level + scatter * random.nextGaussian());
                if (i % 6 == 0) {
                    monitor.observe(
                            new SentinelReading(
                                    SENTINELS.get(sentinels++ % 3), Instant.EPOCH, session));
                }
                double[] samples = autoregressive(random, 40, 0.3);
                Interval seen = SampleStatistics.of(samples).median().times(session / 100);
                Interval median = reported.apply(monitor.level(), seen);
                held += median.low() <= 100 && 100 <= median.high() ? 1 : 0;
                level =
                        MEMORY * level
                                + drift * Math.sqrt(1 - MEMORY * MEMORY) * random.nextGaussian();
            }
            return held / (double) SESSIONS;
        }
    }

    private double coverage(int n, Function<RandomGenerator, double[]> series) {
        RandomGenerator random = new SplittableRandom(1);
        int held = 0;
        for (int i = 0; i < SERIES; i++) {
            double[] samples = series.apply(random);
            Interval median = SampleStatistics.of(Arrays.copyOf(samples, n)).median();
            if (median.low() <= 100 && 100 <= median.high()) {
                held++;
            }
        }
        return held / (double) SERIES;
    }

    /** Median 100; now and then a run is interrupted for some milliseconds. */
    private double[] jitter(RandomGenerator random) {
        double[] samples = new double[200];
        for (int i = 0; i < samples.length; i++) {
            double noise = random.nextGaussian();
            samples[i] = 100 * Math.exp(0.01 * noise * (noise > 0 ? 4 : 1));
        }
        return samples;
    }

    private static double[] autoregressive(RandomGenerator random, int n, double correlation) {
        double[] samples = new double[n];
        double state = random.nextGaussian();
        double fresh = Math.sqrt(1 - correlation * correlation);
        for (int i = 0; i < n; i++) {
            samples[i] = 100 * Math.exp(0.01 * state);
            state = correlation * state + fresh * random.nextGaussian();
        }
        return samples;
    }
}
