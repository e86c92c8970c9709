package io.paretoform.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MeasurementProtocolTest {
    private static final WarmUpRule WARM_UP = MeasurementProtocol.STANDARD.warmUp();
    private static final StopRule STOP = MeasurementProtocol.STANDARD.stop();
    private static final Duration SOON = Duration.ofMillis(100);

    @Test
    void equalRunsAreSteadyAfterTwoBlocks() {
        assertThat(WARM_UP.isSteady(runs(5, 100))).isFalse();
        assertThat(WARM_UP.isSteady(runs(6, 100))).isTrue();
    }

    @Test
    void runsThatStillGetFasterAreNeverSteadyButSpentAtTheCap() {
        double[] falling = new double[30];
        Arrays.setAll(falling, i -> 200 - 4 * i);
        for (int n = 0; n <= 30; n++) {
            assertThat(WARM_UP.isSteady(Arrays.copyOf(falling, n))).isFalse();
        }
        assertThat(WARM_UP.isSpent(Arrays.copyOf(falling, 29), SOON)).isFalse();
        assertThat(WARM_UP.isSpent(falling, SOON)).isTrue();
    }

    @Test
    void runsThatJustGotSlowerAreNotSteadyUntilTheyStaySo() {
        double[] slowed = runs(12, 100);
        Arrays.fill(slowed, 6, 12, 110);
        assertThat(WARM_UP.isSteady(Arrays.copyOf(slowed, 9))).isFalse();
        assertThat(WARM_UP.isSteady(slowed)).isTrue();
    }

    @Test
    void warmUpTimeIsSpentOnlyAfterTheLeastRuns() {
        assertThat(WARM_UP.isSpent(runs(5, 9000), Duration.ofMinutes(1))).isFalse();
        assertThat(WARM_UP.isSpent(runs(6, 9000), Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void fewerThanTheLeastRunsAreNeverEnough() {
        assertThat(STOP.isEnough(runs(9, 100), Duration.ofHours(1))).isFalse();
    }

    @Test
    void equalRunsAreEnoughAtOnce() {
        assertThat(STOP.isEnough(runs(10, 100), SOON)).isTrue();
    }

    @Test
    void scatteredRunsGoOnUntilTimeOrRunsAreSpent() {
        assertThat(STOP.isEnough(scattered(10), SOON)).isFalse();
        assertThat(STOP.isEnough(scattered(10), Duration.ofSeconds(3))).isTrue();
        assertThat(STOP.isEnough(scattered(199), SOON)).isFalse();
        assertThat(STOP.isEnough(scattered(200), SOON)).isTrue();
    }

    @Test
    void contradictionsAreRefusedWithValueAndRule() {
        assertThatThrownBy(() -> new WarmUpRule(3, 5, 4, Duration.ZERO, 0.02))
                .hasMessage("warm_up.max_runs 4: expected at least warm_up.min_runs 5");
        assertThatThrownBy(() -> new StopRule(10, 9, SOON, 0.01))
                .hasMessage("stop.max_runs 9: expected at least stop.min_runs 10");
        assertThatThrownBy(() -> new StopRule(10, 100, SOON, 0))
                .hasMessage("stop.half_width 0.0: expected a positive share");
        assertThatThrownBy(() -> new MeasurementProtocol("x", WARM_UP, STOP, SOON, false))
                .hasMessage("time_limit PT0.1S: expected more than stop.max_time PT3S");
    }

    private static double[] runs(int n, double ms) {
        double[] runs = new double[n];
        Arrays.fill(runs, ms);
        return runs;
    }

    private static double[] scattered(int n) {
        double[] runs = new double[n];
        Arrays.setAll(runs, i -> i % 2 == 0 ? 80 : 120);
        return runs;
    }
}
