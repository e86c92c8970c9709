package io.paretoform.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void measurementsAreCountedDownToNothing() {
        Budget budget = Budget.ofMeasurements(10);
        assertThat(budget.remaining(3, MINUTE)).isEqualTo(7);
        assertThat(budget.isSpent(10, MINUTE)).isTrue();
        assertThat(budget.remaining(11, MINUTE)).isZero();
    }

    @Test
    void timeEndsItWhateverWasAdmitted() {
        Budget budget = Budget.ofTime(MINUTE);
        assertThat(budget.isSpent(1_000_000, MINUTE.minusNanos(1))).isFalse();
        assertThat(budget.isSpent(0, MINUTE)).isTrue();
    }

    @Test
    void whicheverEndsFirstEndsBoth() {
        Budget budget = new Budget(OptionalInt.of(10), Optional.of(MINUTE));
        assertThat(budget.isSpent(10, Duration.ZERO)).isTrue();
        assertThat(budget.isSpent(0, MINUTE)).isTrue();
        assertThat(budget.isSpent(9, MINUTE.dividedBy(2))).isFalse();
    }

    @Test
    void noBudgetAndEmptyBudgetsAreRefused() {
        assertThatThrownBy(() -> new Budget(OptionalInt.empty(), Optional.empty()))
                .hasMessage("budget: expected measurements, a time or both");
        assertThatThrownBy(() -> Budget.ofMeasurements(0))
                .hasMessage("budget of 0 measurements: expected at least 1");
        assertThatThrownBy(() -> Budget.ofTime(Duration.ZERO))
                .hasMessage("budget of PT0S: expected a positive time");
    }
}
