package io.paretoform.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final WarmUpRule WARM_UP = new WarmUpRule(2, 4, 8, 1000, 0.01);
    private static final TimingRule TIMING = new TimingRule(10, 20, 1000, 0.01);

    @Test
    void fallingBlocksAreNotSteady() {
        assertThat(WARM_UP.isSteady(List.of(9.0, 9.0, 5.0, 5.0))).isFalse();
        assertThat(WARM_UP.isSteady(List.of(9.0, 9.0, 5.0, 5.0, 5.0, 5.0))).isTrue();
    }

    @Test
    void fallWithinTheToleranceIsSteady() {
        assertThat(WARM_UP.isSteady(List.of(10.0, 10.0, 9.95, 9.95))).isTrue();
    }

    @Test
    void aBlockInProgressDecidesNothing() {
        assertThat(WARM_UP.isSteady(List.of(5.0, 5.0, 5.0, 5.0, 5.0))).isFalse();
    }

    @Test
    void warmUpIsSpentAtItsCapOfRunsOrTime() {
        assertThat(WARM_UP.isSpent(runs(8), 0)).isTrue();
        assertThat(WARM_UP.isSpent(runs(4), 1000)).isTrue();
        assertThat(WARM_UP.isSpent(runs(3), 1000)).isFalse();
        assertThat(WARM_UP.isSpent(runs(7), 999)).isFalse();
    }

    @Test
    void timingEndsWhenTheMedianIsKnown() {
        assertThat(TIMING.isDone(runs(9), 5000)).isFalse();
        assertThat(TIMING.isDone(runs(10), 0)).isTrue();
        assertThat(TIMING.isDone(scattered(12), 0)).isFalse();
    }

    @Test
    void timingEndsWhenRunsOrTimeAreSpent() {
        assertThat(TIMING.isDone(scattered(12), 1000)).isTrue();
        assertThat(TIMING.isDone(scattered(20), 0)).isTrue();
    }

    private static List<Double> runs(int count) {
        return Collections.nCopies(count, 5.0);
    }

    private static List<Double> scattered(int count) {
        return IntStream.range(0, count).mapToObj(i -> 1.0 + i % 4).toList();
    }
}
