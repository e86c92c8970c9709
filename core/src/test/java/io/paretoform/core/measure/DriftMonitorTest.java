package io.paretoform.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** A round is one reading of each of three sentinels; each reading scatters by 1 %. */
class DriftMonitorTest {
    private static final List<Double> SENTINELS = List.of(20.0, 80.0, 250.0);
    private static final int QUIET = 12;
    private static final int TRIALS = 500;

    @Test
    void quietDevicesAlarmLessThanOnceInAHundredRounds() {
        int alarms = 0;
        for (int seed = 0; seed < TRIALS; seed++) {
            alarms += alarms(seed, 100, round -> 1);
        }
        assertThat(alarms / (double) TRIALS).isLessThan(1);
    }

    @Test
    void aStepOfFivePercentIsCaughtWithinThreeRounds() {
        assertThat(caughtWithin(3, round -> round < QUIET ? 1 : 1.05)).isGreaterThan(0.99);
        assertThat(caughtWithin(3, round -> round < QUIET ? 1 : 1 / 1.05)).isGreaterThan(0.99);
    }

    @Test
    void aSlowDriftOfTwoPercentARoundIsCaughtWithinThreeRounds() {
        assertThat(caughtWithin(3, round -> 1 + 0.02 * Math.max(0, round - QUIET + 1)))
                .isGreaterThan(0.99);
    }

    @Test
    void oneHiccupIsNoDrift() {
        DriftMonitor monitor = new DriftMonitor();
        for (int i = 0; i < 20; i++) {
            monitor.observe(reading("small", 20 + 0.1 * (i % 3)));
        }
        assertThat(monitor.observe(reading("small", 40))).isEqualTo(DriftState.STEADY);
    }

    @Test
    void slownessFollowsTheDevice() {
        DriftMonitor monitor = new DriftMonitor();
        for (int i = 0; i < 10; i++) {
            monitor.observe(reading("small", 20));
        }
        for (int i = 0; i < 10; i++) {
            monitor.observe(reading("small", 22));
        }
        assertThat(monitor.slowness()).isCloseTo(1.1, within(0.002));
    }

    @Test
    void anAlarmIsRaisedOnceForALevelThatStays() {
        DriftMonitor monitor = new DriftMonitor();
        int alarms = 0;
        for (int i = 0; i < 60; i++) {
            double latency = (i < 20 ? 20 : 24) + 0.05 * (i % 4);
            alarms += monitor.observe(reading("small", latency)) == DriftState.DRIFTED ? 1 : 0;
        }
        assertThat(alarms).isEqualTo(1);
        assertThat(monitor.state()).isEqualTo(DriftState.STEADY);
    }

    @Test
    void firstReadingsCalibrate() {
        DriftMonitor monitor = new DriftMonitor();
        for (int i = 0; i < SentinelGauge.CALIBRATION; i++) {
            assertThat(monitor.observe(reading("small", 20 + i))).isEqualTo(DriftState.CALIBRATING);
        }
        assertThat(monitor.observe(reading("small", 22))).isEqualTo(DriftState.STEADY);
    }

    private static double caughtWithin(int rounds, IntToDoubleFunction level) {
        int caught = 0;
        for (int seed = 0; seed < TRIALS; seed++) {
            DriftMonitor monitor = new DriftMonitor();
            RandomGenerator random = new SplittableRandom(seed);
            boolean alarmed = false;
            for (int round = 0; round < QUIET + rounds; round++) {
                alarmed |=
                        alarmsIn(monitor, random, level.applyAsDouble(round)) > 0 && round >= QUIET;
            }
            caught += alarmed ? 1 : 0;
        }
        return caught / (double) TRIALS;
    }

    private static int alarms(long seed, int rounds, IntToDoubleFunction level) {
        DriftMonitor monitor = new DriftMonitor();
        RandomGenerator random = new SplittableRandom(seed);
        int alarms = 0;
        for (int round = 0; round < rounds; round++) {
            alarms += alarmsIn(monitor, random, level.applyAsDouble(round));
        }
        return alarms;
    }

    private static int alarmsIn(DriftMonitor monitor, RandomGenerator random, double level) {
        int alarms = 0;
        for (double sentinel : SENTINELS) {
            double latency = sentinel * level * Math.exp(0.01 * random.nextGaussian());
            DriftState state = monitor.observe(reading(String.valueOf(sentinel), latency));
            alarms += state == DriftState.DRIFTED ? 1 : 0;
        }
        return alarms;
    }

    private static SentinelReading reading(String sentinel, double latencyMs) {
        return new SentinelReading(sentinel, Instant.EPOCH, latencyMs);
    }
}
