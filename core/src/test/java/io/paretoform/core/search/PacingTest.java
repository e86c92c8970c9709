package io.paretoform.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PacingTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void theFirstBatchIsDueAtOnce() {
        assertThat(Pacing.LEARNING.isDue(Progress.NONE)).isTrue();
        assertThat(Pacing.ONCE.isDue(Progress.NONE)).isTrue();
    }

    @Test
    void fiveResultsMakeTheNextBatchDue() {
        assertThat(Pacing.LEARNING.isDue(after(500, 100, 4))).isFalse();
        assertThat(Pacing.LEARNING.isDue(after(500, 100, 5))).isTrue();
    }

    @Test
    void aGenerationIsDueWhenAllOfTheOneBeforeHaveResults() {
        assertThat(Pacing.GENERATIONS.isDue(after(100, 99, 99))).isFalse();
        assertThat(Pacing.GENERATIONS.isDue(after(100, 100, 100))).isTrue();
    }

    @Test
    void aPoolThatCouldBeEmptyMakesItDue() {
        assertThat(Pacing.LEARNING.isDue(after(100, 80, 1))).isFalse();
        assertThat(Pacing.LEARNING.isDue(after(100, 81, 1))).isTrue();
        assertThat(Pacing.ONCE.isDue(after(100, 81, 81))).isTrue();
    }

    @Test
    void aPoolThatIsNeverEmptyIsFilledNoFurtherWhenNothingMayBeDropped() {
        assertThat(Pacing.ONCE.isDue(after(200, 100, 100))).isFalse();
        assertThat(Pacing.ONCE.isDue(new Progress(2_000, 1_990, 1_000, 99, LONG, false))).isFalse();
    }

    @Test
    void quietMakesItDueSinceAPoolMayHaveBeenLost() {
        assertThat(Pacing.LEARNING.isDue(new Progress(500, 100, 100, 0, LONG, false))).isTrue();
    }

    @Test
    void itNeverRunsAThousandPerResultAhead() {
        assertThat(Pacing.LEARNING.isDue(new Progress(999, 0, 0, 0, LONG, false))).isTrue();
        assertThat(Pacing.LEARNING.isDue(new Progress(1_000, 0, 0, 0, LONG, false))).isFalse();
    }

    @Test
    void nothingIsDueWhenEverythingWasProposed() {
        assertThat(Pacing.ONCE.isDue(new Progress(5, 5, 5, 5, LONG, true))).isFalse();
    }

    @Test
    void resultsOutOfOrderAreRefused() {
        assertThatThrownBy(() -> new Progress(9, 1, 2, 0, LONG, false))
                .hasMessage("results 2 to 1: expected at least 0, in ascending order");
    }

    private static Progress after(long proposed, long results, long resultsSinceBatch) {
        return new Progress(proposed, results, results, resultsSinceBatch, Duration.ZERO, false);
    }
}
