package io.paretoform.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.frontier.Point;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of goals, histories and declared frontiers. */
class SearchValuesTest {
    private static final List<Architecture> ALL = TestSpaces.small().enumerate().limit(6).toList();
    private static final Goals UNDER_20_MS =
            new Goals(FormulaDevice.OBJECTIVES, List.of(new Bound(Objective.LATENCY_MS, 20)));

    @Test
    void aBoundOfAnotherObjectiveIsRefused() {
        assertThatThrownBy(() ->
                        new Goals(
                                FormulaDevice.OBJECTIVES,
                                List.of(new Bound(Objective.PEAK_MEMORY_BYTES, 5))))
                .hasMessage(
                        "bound peak_memory_bytes<=5: expected one of the objectives"
                                + " [decoder_parameters, latency_ms]");
    }

    @Test
    void aMissCountsByItsRatio() {
        assertThat(UNDER_20_MS.violation(Point.of(1, 20))).isZero();
        assertThat(UNDER_20_MS.violation(Point.of(1, 40))).isEqualTo(Math.log(2));
        assertThat(UNDER_20_MS.admits(Point.of(1, 20.1))).isFalse();
    }

    @Test
    void outcomesOutOfOrderAreRefused() {
        Outcome second = FormulaDevice.outcome(2, ALL.getFirst(), Point.of(1, 1));
        assertThatThrownBy(() -> new History(List.of(second, second)))
                .hasMessage("outcome 2 after 2: expected ascending numbers");
    }

    @Test
    void failuresAndBaselinesAreNoCandidates() {
        Outcome failed = new Outcome(1, ALL.get(0), "one", false, Optional.empty(), 0);
        Outcome baseline = new Outcome(2, ALL.get(1), "two", true, Optional.of(Point.of(1, 1)), 0);
        History history = new History(List.of(failed, baseline));
        assertThat(history.candidates()).isEmpty();
        assertThat(history.deviceClasses()).containsExactly("one", "two");
        assertThat(history.of("two").outcomes()).containsExactly(baseline);
    }

    @Test
    void theDeclaredFrontierKeepsTheBounds() {
        History history =
                new History(
                        List.of(
                                FormulaDevice.outcome(1, ALL.get(0), Point.of(10, 10)),
                                FormulaDevice.outcome(2, ALL.get(1), Point.of(5, 12)),
                                FormulaDevice.outcome(3, ALL.get(2), Point.of(30, 30))));
        FrontierEstimate estimate =
                new FrontierEstimate(
                        UNDER_20_MS,
                        new Learning(UNDER_20_MS, FormulaDevice.FORESIGHT),
                        FormulaDevice.NAME);
        assertThat(estimate.believed(history)).isEqualTo(Map.of(ALL.get(0), Point.of(10, 10)));
    }

    @Test
    void frontsComeBeforeLoneliness() {
        List<double[]> costs =
                List.of(
                        new double[] {1, 9},
                        new double[] {5, 5},
                        new double[] {9, 1},
                        new double[] {6, 6},
                        new double[] {4.9, 5.2});
        Sorting sorting = Sorting.of(costs);
        assertThat(sorting.front(3)).isEqualTo(1);
        assertThat(sorting.preferred()).startsWith(0, 2).endsWith(3);
    }

    @Test
    void driftShowsInNeighboursAndNoiseDoesNot() {
        double[] drifting = new double[60];
        double[] noisy = new double[60];
        for (int i = 0; i < 60; i++) {
            drifting[i] = i < 30 ? 0.1 : -0.1;
            noisy[i] = i % 2 == 0 ? 0.1 : -0.1;
        }
        assertThat(DriftRemoval.drift(drifting)[10]).isBetween(0.08, 0.11);
        assertThat(DriftRemoval.drift(noisy)).containsOnly(0);
    }

    @Test
    void spreadBeginsInTheMiddleAndGoesToTheCorners() {
        List<Architecture> spread =
                new Spread(FormulaDevice.FORESIGHT.scores())
                        .of(TestSpaces.small().enumerate().toList(), 3);
        double[] parameters =
                spread.stream().mapToDouble(one -> FormulaDevice.measure(one).value(0)).toArray();
        assertThat(parameters[0])
                .isStrictlyBetween(
                        Math.min(parameters[1], parameters[2]),
                        Math.max(parameters[1], parameters[2]));
    }
}
