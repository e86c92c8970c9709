package io.paretoform.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MeasurementPolicyTest {
    private static final MeasurementPolicy POLICY = MeasurementPolicy.STANDARD;
    private static final Duration SOON = Duration.ofMillis(100);

    @Test
    void steadyRunsAreWarmAfterTwoBlocks() {
        assertThat(POLICY.isWarm(runs(5, 100))).isFalse();
        assertThat(POLICY.isWarm(runs(6, 100))).isTrue();
    }

    @Test
    void runsThatStillGetFasterAreNotWarmUntilTheCap() {
        double[] falling = new double[20];
        Arrays.setAll(falling, i -> 100 - 4 * i);
        assertThat(POLICY.isWarm(Arrays.copyOf(falling, 19))).isFalse();
        assertThat(POLICY.isWarm(falling)).isTrue();
    }

    @Test
    void fewerThanTheLeastRunsAreNeverEnough() {
        assertThat(POLICY.isEnough(runs(9, 100), Duration.ofHours(1))).isFalse();
    }

    @Test
    void steadyRunsAreEnoughAtOnce() {
        assertThat(POLICY.isEnough(runs(10, 100), SOON)).isTrue();
    }

    @Test
    void scatteredRunsGoOnUntilTimeOrRunsAreSpent() {
        assertThat(POLICY.isEnough(scattered(10), SOON)).isFalse();
        assertThat(POLICY.isEnough(scattered(10), Duration.ofSeconds(3))).isTrue();
        assertThat(POLICY.isEnough(scattered(99), SOON)).isFalse();
        assertThat(POLICY.isEnough(scattered(100), SOON)).isTrue();
    }

    @Test
    void contradictionsAreRefusedWithValueAndRule() {
        assertThatThrownBy(() -> policy(5, 4, 10, 100, 0.01))
                .hasMessage("max_warm_up_runs 4: expected at least min_warm_up_runs 5");
        assertThatThrownBy(() -> policy(3, 20, 10, 9, 0.01))
                .hasMessage("max_runs 9: expected at least min_runs 10");
        assertThatThrownBy(() -> policy(3, 20, 10, 100, 0))
                .hasMessage("target_half_width 0.0: expected a positive share");
    }

    private static MeasurementPolicy policy(
            int minWarmUp, int maxWarmUp, int minRuns, int maxRuns, double halfWidth) {
        return new MeasurementPolicy(
                "test",
                minWarmUp,
                maxWarmUp,
                minRuns,
                maxRuns,
                halfWidth,
                Duration.ofSeconds(1),
                Duration.ofSeconds(9));
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
