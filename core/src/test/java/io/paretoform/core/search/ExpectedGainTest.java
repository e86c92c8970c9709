package io.paretoform.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.search.Choice.Reason;
import io.paretoform.core.search.Selection.Rejection;
import io.paretoform.core.space.SearchSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpectedGainTest {
    private final SearchSpace space = TestSpaces.large();
    private final SplittableRandom random = new SplittableRandom(9);

    @Test
    void baselinesGoFirstAndThenTheOrderOfProposalUntilEnoughIsKnown() {
        List<Waiting> waiting = new ArrayList<>(waiting(sample(3)));
        waiting.add(
                new Waiting(
                        new Candidate(TestSpaces.BASELINE, Origin.BASELINE),
                        FormulaDevice.FORESIGHT.scores().apply(TestSpaces.BASELINE),
                        0,
                        9));
        Selection selection =
                gain(FormulaDevice.GOALS).select(waiting, History.EMPTY, List.of(), 2);
        assertThat(selection.chosen())
                .containsExactly(
                        new Choice(TestSpaces.BASELINE, Reason.BASELINE, 0),
                        new Choice(waiting.getFirst().architecture(), Reason.PROPOSED, 0));
        assertThat(selection.rejected()).containsEntry(Rejection.NOT_YET, 2);
    }

    @Test
    void whatAddsMostGoesFirstAndTheRestIsCountedByReason() {
        History history = FormulaDevice.history(sample(40));
        List<Waiting> waiting = waiting(sample(60));
        Selection selection = gain(FormulaDevice.GOALS).select(waiting, history, List.of(), 1);
        Choice first = selection.chosen().getFirst();
        assertThat(first.reason()).isEqualTo(Reason.GAIN);
        assertThat(first.gain()).isPositive();
        assertThat(history.candidates())
                .noneMatch(other ->
                        FormulaDevice.OBJECTIVES.dominates(
                                other.objectives().orElseThrow(),
                                FormulaDevice.measure(first.architecture())));
        assertThat(selection.rejected().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(59);
        assertThat(selection.rejected().get(Rejection.DOMINATED)).isGreaterThan(10);
    }

    @Test
    void aBatchIsNoListOfLikes() {
        History history = FormulaDevice.history(sample(40));
        List<Choice> chosen =
                gain(FormulaDevice.GOALS)
                        .select(waiting(sample(200)), history, List.of(), 6)
                        .chosen();
        assertThat(chosen).extracting(Choice::architecture).doesNotHaveDuplicates().hasSize(6);
    }

    @Test
    void whatIsOutIsBelievedToBeMeasured() {
        History history = FormulaDevice.history(sample(40));
        List<Waiting> waiting = waiting(sample(60));
        Choice first =
                gain(FormulaDevice.GOALS)
                        .select(waiting, history, List.of(), 1)
                        .chosen()
                        .getFirst();
        List<Waiting> others =
                waiting.stream()
                        .filter(one -> !one.architecture().equals(first.architecture()))
                        .toList();
        List<Choice> together =
                gain(FormulaDevice.GOALS).select(waiting, history, List.of(), 2).chosen();
        List<Choice> apart =
                gain(FormulaDevice.GOALS)
                        .select(others, history, List.of(first.architecture()), 1)
                        .chosen();
        assertThat(apart.getFirst()).isEqualTo(together.getLast());
    }

    @Test
    void aSeventhOrSoExplores() {
        ExpectedGain gain = gain(FormulaDevice.GOALS);
        List<Outcome> outcomes = new ArrayList<>(FormulaDevice.history(sample(20)).outcomes());
        List<Waiting> waiting = new ArrayList<>(waiting(sample(300)));
        int explored = 0;
        for (int i = 0; i < 40; i++) {
            Choice choice =
                    gain.select(waiting, new History(outcomes), List.of(), 1).chosen().getFirst();
            explored += choice.reason() == Reason.EXPLORATION ? 1 : 0;
            waiting.removeIf(one -> one.architecture().equals(choice.architecture()));
            outcomes.add(
                    FormulaDevice.outcome(
                            outcomes.size() + 1L,
                            choice.architecture(),
                            FormulaDevice.measure(choice.architecture())));
        }
        assertThat(explored).isBetween(4, 8);
    }

    @Test
    void whatIsBelievedToMissABoundIsLeft() {
        Goals goals =
                new Goals(FormulaDevice.OBJECTIVES, List.of(new Bound(Objective.LATENCY_MS, 150)));
        Selection selection =
                gain(goals)
                        .select(
                                waiting(sample(100)),
                                FormulaDevice.history(sample(40)),
                                List.of(),
                                1);
        assertThat(FormulaDevice.measure(selection.chosen().getFirst().architecture()).value(1))
                .isLessThan(165);
        assertThat(selection.rejected().get(Rejection.OUT_OF_BOUNDS)).isGreaterThan(20);
    }

    @Test
    void aFrontierMemberThatWasLuckyIsMeasuredAgainFirst() {
        List<Outcome> outcomes = new ArrayList<>(FormulaDevice.history(sample(40)).outcomes());
        Architecture lucky = onTheFrontier(outcomes);
        Point truth = FormulaDevice.measure(lucky);
        outcomes.add(
                FormulaDevice.outcome(41, lucky, Point.of(truth.value(0), 0.7 * truth.value(1))));
        List<Architecture> hopeless =
                sample(200).stream()
                        .filter(one ->
                                outcomes.stream()
                                        .anyMatch(other ->
                                                FormulaDevice.OBJECTIVES.dominates(
                                                        FormulaDevice.measure(other.architecture()),
                                                        FormulaDevice.measure(one))))
                        .limit(20)
                        .toList();
        Selection selection =
                gain(FormulaDevice.GOALS)
                        .select(waiting(hopeless), new History(outcomes), List.of(), 1);
        assertThat(selection.chosen())
                .extracting(Choice::reason, Choice::architecture)
                .containsExactly(tuple(Reason.REMEASUREMENT, lucky));
    }

    @Test
    void theSameArgumentsMakeTheSameChoice() {
        History history = FormulaDevice.history(sample(40));
        List<Waiting> waiting = waiting(sample(60));
        ExpectedGain used = gain(FormulaDevice.GOALS);
        Selection once = used.select(waiting, history, List.of(), 5);
        used.select(waiting, FormulaDevice.history(sample(30)), List.of(), 3);
        assertThat(used.select(waiting, history, List.of(), 5)).isEqualTo(once);
        assertThat(gain(FormulaDevice.GOALS).select(waiting, history, List.of(), 5))
                .isEqualTo(once);
    }

    @Test
    void aDeviceWithoutResultsChoosesByWhatAnotherTaught() {
        History history = FormulaDevice.history(sample(40));
        List<Architecture> candidates = sample(60);
        Selection selection =
                gain(FormulaDevice.GOALS, FormulaDevice.SECOND)
                        .select(waiting(candidates), history, List.of(), 4);
        assertThat(selection.chosen()).extracting(Choice::reason).containsOnly(Reason.GAIN);
        assertThat(selection.chosen())
                .extracting(Choice::architecture)
                .allMatch(one ->
                        candidates.stream()
                                .noneMatch(other ->
                                        FormulaDevice.OBJECTIVES.dominates(
                                                FormulaDevice.measure(other),
                                                FormulaDevice.measure(one))));
    }

    @Test
    void withoutAScaleNoBoundOnALearnedObjectiveCounts() {
        Goals goals =
                new Goals(FormulaDevice.OBJECTIVES, List.of(new Bound(Objective.LATENCY_MS, 1e-3)));
        List<Architecture> measured = sample(40);
        ExpectedGain second = gain(goals, FormulaDevice.SECOND);
        History none = FormulaDevice.history(measured);
        assertThat(second.select(waiting(sample(20)), none, List.of(), 1).rejected())
                .doesNotContainKey(Rejection.OUT_OF_BOUNDS);
        History one = FormulaDevice.history(measured, 2, measured.subList(0, 1));
        assertThat(second.select(waiting(sample(20)), one, List.of(), 1).rejected())
                .containsEntry(Rejection.OUT_OF_BOUNDS, 19);
    }

    /** A new candidate that nothing measured beats. */
    private Architecture onTheFrontier(List<Outcome> outcomes) {
        return sample(200).stream()
                .filter(one ->
                        outcomes.stream()
                                .noneMatch(other ->
                                        FormulaDevice.OBJECTIVES.dominates(
                                                FormulaDevice.measure(other.architecture()),
                                                FormulaDevice.measure(one))))
                .findFirst()
                .orElseThrow();
    }

    private static ExpectedGain gain(Goals goals) {
        return gain(goals, FormulaDevice.NAME);
    }

    private static ExpectedGain gain(Goals goals, String deviceClass) {
        return new ExpectedGain(goals, new Learning(goals, FormulaDevice.FORESIGHT), deviceClass);
    }

    private List<Architecture> sample(int count) {
        return IntStream.range(0, count).mapToObj(_ -> space.sample(random)).toList();
    }

    private static List<Waiting> waiting(List<Architecture> architectures) {
        return IntStream.range(0, architectures.size())
                .mapToObj(i ->
                        new Waiting(
                                new Candidate(architectures.get(i), Origin.RANDOM),
                                FormulaDevice.FORESIGHT.scores().apply(architectures.get(i)),
                                0,
                                i))
                .toList();
    }
}
