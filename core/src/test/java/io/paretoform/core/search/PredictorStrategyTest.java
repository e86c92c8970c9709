package io.paretoform.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.space.SearchSpace;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PredictorStrategyTest extends StrategyContract {
    @Override
    Strategy over(SearchSpace space, List<Architecture> baselines) {
        return new PredictorStrategy(
                FormulaDevice.GOALS, FormulaDevice.FORESIGHT, space, baselines);
    }

    @Test
    void theFirstResultsAreSpreadOverTheSpace() {
        Proposal first = over(TestSpaces.large(), List.of()).propose(StrategyContext.first(1));
        assertThat(first.candidates()).allMatch(one -> one.origin() == Origin.SPREAD);
        List<Double> parameters =
                first.candidates().stream()
                        .limit(8)
                        .map(one -> FormulaDevice.measure(one.architecture()).value(0))
                        .sorted()
                        .toList();
        assertThat(parameters.getLast()).isGreaterThan(100 * parameters.getFirst());
    }

    @Test
    void laterProposalsBeatWhatWasMeasured() {
        List<Architecture> measured = sample(40);
        Proposal proposal = propose(over(TestSpaces.large(), List.of()), measured);
        assertThat(proposal.candidates().getFirst().origin()).isEqualTo(Origin.PREDICTION);
        assertThat(proposal.candidates().stream().limit(10).map(Candidate::architecture))
                .allMatch(one ->
                        measured.stream()
                                .noneMatch(other ->
                                        FormulaDevice.OBJECTIVES.dominates(
                                                FormulaDevice.measure(other),
                                                FormulaDevice.measure(one))));
    }

    @Test
    void whatWasMeasuredIsNotProposedAgain() {
        List<Architecture> measured = sample(40);
        assertThat(propose(over(TestSpaces.large(), List.of()), measured).candidates())
                .extracting(Candidate::architecture)
                .doesNotContainAnyElementsOf(measured);
    }

    @Test
    void anImpossibleLatencyIsAnsweredWithTheLeastPredicted() {
        Proposal proposal = propose(bounded(new Bound(Objective.LATENCY_MS, 3.1)), sample(40));
        assertThat(proposal.exhausted()).isTrue();
        assertThat(proposal.candidates()).isEmpty();
        assertThat(proposal.impossible().orElseThrow())
                .startsWith(
                        "latency_ms: nothing below 3.100 ms is possible in this space: the least"
                                + " predicted is ");
    }

    @Test
    void impossibleParametersAreKnownBeforeAnythingIsMeasured() {
        Strategy strategy = bounded(new Bound(Objective.DECODER_PARAMETERS, 1e12));
        assertThat(strategy.propose(StrategyContext.first(1)).impossible().orElseThrow())
                .startsWith("decoder_parameters: nothing above 1,000,000,000,000 parameters");
    }

    @Test
    void aTightBoundThatCanBeKeptIsKept() {
        Bound bound = new Bound(Objective.LATENCY_MS, 60);
        Proposal proposal = propose(bounded(bound), sample(40));
        assertThat(proposal.impossible()).isEmpty();
        assertThat(proposal.candidates().stream().filter(one -> one.origin() == Origin.PREDICTION))
                .isNotEmpty()
                .allMatch(one -> FormulaDevice.measure(one.architecture()).value(1) < 66);
    }

    @Test
    void aDeviceWithOneResultStartsFromWhatAnotherTaught() {
        List<Architecture> measured = sample(40);
        History history = FormulaDevice.history(measured, 30, measured.subList(0, 1));
        List<Architecture> forSecond =
                propose(over(TestSpaces.large(), List.of()), history).candidates().stream()
                        .filter(one -> one.origin() == Origin.PREDICTION)
                        .skip(30)
                        .map(Candidate::architecture)
                        .toList();
        assertThat(forSecond).hasSizeGreaterThan(20);
        assertThat(forSecond)
                .filteredOn(one ->
                        measured.stream()
                                .anyMatch(other ->
                                        FormulaDevice.OBJECTIVES.dominates(
                                                FormulaDevice.measure(other),
                                                FormulaDevice.measure(one))))
                .hasSizeLessThan(5);
    }

    @Test
    void whatOthersTeachRefutesNoBound() {
        Strategy strategy = bounded(new Bound(Objective.LATENCY_MS, 60));
        List<Architecture> measured = sample(40);
        Proposal few =
                propose(strategy, FormulaDevice.history(measured, 1e3, measured.subList(0, 5)));
        assertThat(few.impossible()).isEmpty();
        assertThat(few.candidates()).isNotEmpty();
        Proposal many = propose(strategy, FormulaDevice.history(measured, 1e3, measured));
        assertThat(many.impossible()).isEmpty();
        Proposal own = propose(strategy, FormulaDevice.history(List.of(), 1e3, measured));
        assertThat(own.impossible()).isPresent();
    }

    @Test
    void aDeviceWithoutResultsMayKeepWhatAnotherCannot() {
        Strategy strategy = bounded(new Bound(Objective.LATENCY_MS, 60));
        History slow = FormulaDevice.history(List.of(), 1e3, sample(40));
        StrategyContext first = StrategyContext.first(5);
        Proposal proposal =
                strategy.propose(
                        new StrategyContext(
                                5,
                                1,
                                first.frontier(),
                                slow,
                                first.state(),
                                List.of(FormulaDevice.NAME, FormulaDevice.SECOND)));
        assertThat(proposal.impossible()).isEmpty();
        assertThat(proposal.candidates()).isNotEmpty();
    }

    private static Strategy bounded(Bound bound) {
        return new PredictorStrategy(
                new Goals(FormulaDevice.OBJECTIVES, List.of(bound)),
                FormulaDevice.FORESIGHT,
                TestSpaces.large(),
                List.of());
    }

    private static Proposal propose(Strategy strategy, List<Architecture> measured) {
        return propose(strategy, FormulaDevice.history(measured));
    }

    private static Proposal propose(Strategy strategy, History history) {
        StrategyContext first = StrategyContext.first(5);
        return strategy.propose(
                new StrategyContext(5, 1, first.frontier(), history, first.state()));
    }

    private static List<Architecture> sample(int count) {
        SplittableRandom random = new SplittableRandom(3);
        SearchSpace space = TestSpaces.large();
        return Stream.generate(() -> space.sample(random)).limit(count).toList();
    }
}
