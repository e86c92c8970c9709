package io.paretoform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActTimerTest {
    private static final long START = 1_000;
    private static final long REST = ActTimer.LONGEST_REST.toNanos();

    private final ActTimer timer = new ActTimer();

    @Test
    void firstActIsDueAtOnceAndTheNextIsNot() {
        assertThat(timer.isDue(0, START)).isTrue();
        assertThat(timer.isDue(0, START)).isFalse();
    }

    @Test
    void recordMakesAnActDue() {
        timer.isDue(0, START);

        timer.heard();

        assertThat(timer.isDue(0, START)).isTrue();
    }

    @Test
    void newsFromElsewhereMakesAnActDue() {
        timer.isDue(0, START);

        assertThat(timer.isDue(1, START)).isTrue();
    }

    @Test
    void quietSecondMakesAnActDue() {
        timer.isDue(0, START);

        assertThat(timer.isDue(0, START + REST - 1)).isFalse();
        assertThat(timer.isDue(0, START + REST)).isTrue();
    }
}
