package io.paretoform.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AdmissionTest {
    private static final Budget HUNDRED = Budget.ofMeasurements(100);

    @Example
    void oneJobWaitsBehindTheWorkers() {
        assertThat(running(0, 3, 0).releasable(HUNDRED)).isEqualTo(4);
        assertThat(running(3, 3, 3).releasable(HUNDRED)).isEqualTo(1);
        assertThat(running(4, 3, 4).releasable(HUNDRED)).isZero();
    }

    @Example
    void nothingIsReleasedToNobody() {
        assertThat(running(0, 0, 0).releasable(HUNDRED)).isZero();
    }

    @Example
    void workersThatLeftReleaseNothingMore() {
        assertThat(running(4, 1, 4).releasable(HUNDRED)).isZero();
    }

    @Example
    void onlyARunningSearchReleases() {
        for (SearchState state : SearchState.values()) {
            assertThat(new Admission(state, 0, 1, 0, Duration.ZERO).releasable(HUNDRED))
                    .isEqualTo(state == SearchState.RUNNING ? 2 : 0);
        }
    }

    @Example
    void aSpentTimeReleasesNothing() {
        assertThat(running(0, 1, 0).releasable(Budget.ofTime(Duration.ofMillis(1)))).isEqualTo(2);
        assertThat(
                        new Admission(SearchState.RUNNING, 0, 1, 0, Duration.ofMillis(1))
                                .releasable(Budget.ofTime(Duration.ofMillis(1))))
                .isZero();
    }

    @Property
    void neitherWorkersNorBudgetAreOverrun(
            @ForAll @IntRange(max = 20) int outstanding,
            @ForAll @IntRange(max = 8) int workers,
            @ForAll @IntRange(max = 120) int admitted) {
        int released = running(outstanding, workers, admitted).releasable(HUNDRED);
        assertThat(released).isNotNegative();
        if (released > 0) {
            assertThat(outstanding + released).isLessThanOrEqualTo(workers + 1);
            assertThat(admitted + released).isLessThanOrEqualTo(100);
        }
    }

    @Example
    void negativeCountsAreRefused() {
        assertThatThrownBy(() -> running(-1, 0, 0))
                .hasMessage("outstanding -1: expected at least 0");
    }

    private static Admission running(int outstanding, int workers, int admitted) {
        return new Admission(SearchState.RUNNING, outstanding, workers, admitted, Duration.ZERO);
    }
}
