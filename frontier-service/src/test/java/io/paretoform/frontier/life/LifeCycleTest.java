package io.paretoform.frontier.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretoform.contracts.FailureReason;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.SearchState;
import io.paretoform.core.space.SearchSpaces;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifeCycleTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final Budget TEN_OR_A_MINUTE =
            new Budget(OptionalInt.of(10), Optional.of(Duration.ofMinutes(1)));

    @Test
    void requestedSearchWaitsForADevice() {
        assertThat(LifeCycle.next(standing(requested()), Set.of(), START)).isEmpty();
    }

    @Test
    void searchWithoutNamedDevicesIsBoundToAllThatAreLive() {
        SearchDefinition next =
                LifeCycle.next(standing(requested()), Set.of("b", "a"), START).orElseThrow();

        assertThat(next.state()).isEqualTo(SearchState.RUNNING);
        assertThat(next.devices()).containsExactly("a", "b");
        assertThat(next.revision()).isEqualTo(2);
    }

    @Test
    void oneLiveDeviceOfThoseNamedIsEnoughAndAllStayBound() {
        SearchDefinition named = requested("a", "b");

        assertThat(LifeCycle.next(standing(named), Set.of("c"), START)).isEmpty();
        assertThat(LifeCycle.next(standing(named), Set.of("b", "c"), START).orElseThrow().devices())
                .containsExactly("a", "b");
    }

    @Test
    void searchCompletesWhenTheBudgetIsSpentOnEveryClass() {
        assertThat(next(running("a", "b"), Map.of("a", results(10)))).isEmpty();
        assertThat(next(running("a", "b"), Map.of("a", results(10), "b", results(9)))).isEmpty();
        assertThat(next(running("a", "b"), Map.of("a", results(12), "b", results(10))))
                .contains(SearchState.COMPLETED);
    }

    @Test
    void searchOfWhichNothingIsOfUseFailsWhenEveryClassIsDone() {
        ClassProgress hopeless =
                new ClassProgress(3, true, Optional.of("nothing is that fast"), Optional.empty());

        assertThat(next(running("a", "b"), Map.of("a", hopeless, "b", results(9)))).isEmpty();
        assertThat(next(running("a", "b"), Map.of("a", hopeless, "b", results(10))))
                .contains(SearchState.FAILED);
        assertThat(
                        LifeCycle.next(
                                        new Standing(running("a"), START, Map.of("a", hopeless)),
                                        Set.of(),
                                        START)
                                .map(SearchDefinition::reason))
                .contains("nothing is that fast");
    }

    @Test
    void exhaustedClassCountsAsSpent() {
        ClassProgress exhausted = new ClassProgress(3, true, Optional.empty(), Optional.empty());
        var classes = Map.of("a", results(10), "b", exhausted);

        assertThat(next(running("a", "b"), classes)).contains(SearchState.COMPLETED);
    }

    @Test
    void timeCountsFromTheFirstJob() {
        Standing waiting = new Standing(running("a"), null, Map.of());
        Standing begun = new Standing(running("a"), START.plusSeconds(30), Map.of());

        assertThat(LifeCycle.next(waiting, Set.of(), START.plusSeconds(1_000))).isEmpty();
        assertThat(LifeCycle.next(begun, Set.of(), START.plusSeconds(89))).isEmpty();
        assertThat(LifeCycle.next(begun, Set.of(), START.plusSeconds(90))).isPresent();
    }

    @Test
    void budgetIsSpentByTimeOrByTheClassWithTheFewestResults() {
        Map<String, ClassProgress> classes = Map.of("a", results(9), "b", results(4));
        Standing standing = new Standing(running("a", "b"), START, classes);

        assertThat(standing.spent(START)).isEqualTo(0.4);
        assertThat(standing.spent(START.plusSeconds(45))).isEqualTo(0.75);
        assertThat(standing.spent(START.plusSeconds(90))).isEqualTo(1);
    }

    @Test
    void searchFailsWhenNoClassCanMeasureAnything() {
        var classes =
                Map.of(
                        "a", failures(5, FailureReason.RUNTIME_ERROR),
                        "b", failures(6, FailureReason.INVALID_MODEL));

        SearchDefinition failed =
                LifeCycle.next(new Standing(running("a", "b"), START, classes), Set.of(), START)
                        .orElseThrow();

        assertThat(failed.state()).isEqualTo(SearchState.FAILED);
        assertThat(failed.reason())
                .isEqualTo(
                        "nothing can be measured: all 5 results on a are runtime_error;"
                                + " all 6 results on b are invalid_model");
    }

    @Test
    void searchGoesOnWhileOneClassMayMeasureSomething() {
        ClassProgress hopeless = failures(9, FailureReason.RUNTIME_ERROR);

        assertThat(next(running("a", "b"), Map.of("a", hopeless))).isEmpty();
        assertThat(next(running("a", "b"), Map.of("a", hopeless, "b", results(5)))).isEmpty();
        assertThat(next(running("a"), Map.of("a", failures(4, FailureReason.RUNTIME_ERROR))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"OUT_OF_MEMORY", "TIME_LIMIT", "DISTURBED", "LOST", "CANCELLED"})
    void failureThatAnotherCandidateMayBeSparedIsNoEnd(FailureReason reason) {
        assertThat(next(running("a"), Map.of("a", failures(9, reason)))).isEmpty();
    }

    @Test
    void searchWhoseWholeBudgetFailedHasFailed() {
        assertThat(next(running("a"), Map.of("a", failures(10, FailureReason.RUNTIME_ERROR))))
                .contains(SearchState.FAILED);
    }

    @Test
    void pauseStopsTheClock() {
        Standing begun = new Standing(running("a"), START, Map.of());
        SearchDefinition paused = LifeCycle.pause(begun, START.plusSeconds(20));
        Standing resting = new Standing(paused, START, Map.of());
        SearchDefinition resumed = LifeCycle.resume(resting, Set.of("a"), START.plusSeconds(1_000));
        Standing goingOn = new Standing(resumed, START, Map.of());

        assertThat(resting.ran(START.plusSeconds(900))).isEqualTo(Duration.ofSeconds(20));
        assertThat(resumed.ran()).isEqualTo(Duration.ofSeconds(20));
        assertThat(goingOn.ran(START.plusSeconds(1_005))).isEqualTo(Duration.ofSeconds(25));
    }

    @Test
    void pausedSearchDoesNotEndByItself() {
        SearchDefinition paused = LifeCycle.pause(standing(running("a")), START);

        assertThat(next(paused, Map.of("a", results(10)))).isEmpty();
    }

    @Test
    void resumedSearchWaitsWhenItsDevicesAreGone() {
        SearchDefinition paused = LifeCycle.pause(standing(running("a")), START);

        assertThat(LifeCycle.resume(standing(paused), Set.of("other"), START).state())
                .isEqualTo(SearchState.REQUESTED);
    }

    @Test
    void endedSearchDoesNotMove() {
        Standing ended = standing(LifeCycle.cancel(standing(running("a")), START));

        assertThat(LifeCycle.next(ended, Set.of("a"), START)).isEmpty();
        assertThatThrownBy(() -> LifeCycle.pause(ended, START))
                .isInstanceOf(IllegalMoveException.class)
                .hasMessage("the search is cancelled: it cannot become paused");
        assertThatThrownBy(() -> LifeCycle.resume(ended, Set.of("a"), START))
                .isInstanceOf(IllegalMoveException.class);
        assertThatThrownBy(() -> LifeCycle.cancel(ended, START))
                .isInstanceOf(IllegalMoveException.class);
    }

    @Test
    void nothingMoreIsMeasuredOnAClassWhoseBudgetIsSpent() {
        Standing standing =
                new Standing(running("a", "b"), START, Map.of("a", results(10), "b", results(9)));

        assertThat(LifeCycle.mayMeasure(standing, "a")).isFalse();
        assertThat(LifeCycle.mayMeasure(standing, "b")).isTrue();
    }

    @Test
    void endedSearchMeasuresNothing() {
        SearchDefinition ended = LifeCycle.cancel(standing(running("a")), START);

        assertThat(LifeCycle.mayMeasure(standing(ended), "a")).isFalse();
    }

    private static Optional<SearchState> next(
            SearchDefinition definition, Map<String, ClassProgress> classes) {
        return LifeCycle.next(new Standing(definition, START, classes), Set.of(), START)
                .map(SearchDefinition::state);
    }

    private static ClassProgress failures(long number, FailureReason reason) {
        return new ClassProgress(number, false, Optional.empty(), Optional.of(reason));
    }

    private static ClassProgress results(long number) {
        return new ClassProgress(number, false, Optional.empty(), Optional.empty());
    }

    private static Standing standing(SearchDefinition definition) {
        return new Standing(definition, null, Map.of());
    }

    private static SearchDefinition running(String... devices) {
        return requested().in(SearchState.RUNNING, List.of(devices), null, Duration.ZERO, START);
    }

    private static SearchDefinition requested(String... devices) {
        return new SearchDefinition(
                START,
                "search",
                1,
                SearchState.REQUESTED,
                SearchSpaces.builtIn("gpt2").orElseThrow(),
                1,
                Workload.LTS,
                MeasurementProtocol.STANDARD,
                TEN_OR_A_MINUTE,
                Objectives.STANDARD.names(),
                List.of(),
                "predictor",
                List.of(),
                List.of(devices),
                null,
                Duration.ZERO);
    }
}
