package io.paretoform.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.space.SearchSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every strategy does. */
abstract class StrategyContract {
    abstract Strategy over(SearchSpace space, List<Architecture> baselines);

    @Test
    void theSameSeedMakesTheSameProposals() {
        assertThat(batches(7)).isEqualTo(batches(7));
        assertThat(batches(7)).isNotEqualTo(batches(8));
    }

    @Test
    void anyBatchCanBeMadeAgainFromItsContextAlone() {
        Strategy strategy = over(TestSpaces.small(), List.of(TestSpaces.BASELINE));
        StrategyContext first = StrategyContext.first(3);
        Proposal made = strategy.propose(first);
        StrategyContext second = first.next(seen(made), measured(History.EMPTY, made), made);
        Proposal once = strategy.propose(second);
        strategy.propose(first);
        assertThat(over(TestSpaces.small(), List.of(TestSpaces.BASELINE)).propose(second))
                .isEqualTo(once);
    }

    @Test
    void theFirstBatchBeginsWithTheBaselinesAndNoOtherHasAny() {
        Strategy strategy = over(TestSpaces.small(), List.of(TestSpaces.BASELINE));
        List<Proposal> proposals = proposals(strategy, 5, 3);
        assertThat(proposals.getFirst().candidates().getFirst())
                .isEqualTo(new Candidate(TestSpaces.BASELINE, Origin.BASELINE));
        assertThat(proposals.stream().flatMap(proposal -> proposal.candidates().stream()))
                .filteredOn(Candidate::isBaseline)
                .hasSize(1);
    }

    @Test
    void everyCandidateIsInTheSpace() {
        SearchSpace space = TestSpaces.small();
        assertThat(proposals(over(space, List.of()), 11, 3))
                .allSatisfy(proposal ->
                        assertThat(proposal.candidates())
                                .allMatch(it -> space.contains(it.architecture())));
    }

    @Test
    void aBaselineInTheSpaceIsNotProposedAgain() {
        Architecture baseline = TestSpaces.small().enumerate().findFirst().orElseThrow();
        Strategy strategy = over(TestSpaces.small(), List.of(baseline, baseline));
        assertThat(proposals(strategy, 2, 3).stream().flatMap(it -> it.candidates().stream()))
                .filteredOn(candidate -> candidate.architecture().equals(baseline))
                .extracting(Candidate::origin)
                .containsExactly(Origin.BASELINE);
    }

    /** Where there is a model to choose by, its choices may be those of another seed. */
    List<Set<ArchitectureId>> batches(long seed) {
        return proposals(over(TestSpaces.small(), List.of()), seed, 2).stream()
                .map(it -> it.candidates().stream().map(Candidate::id).collect(Collectors.toSet()))
                .toList();
    }

    /** Batches in a row; the frontier is the first ten of each. */
    static List<Proposal> proposals(Strategy strategy, long seed, int count) {
        List<Proposal> made = new ArrayList<>();
        StrategyContext context = StrategyContext.first(seed);
        History history = History.EMPTY;
        for (int i = 0; i < count; i++) {
            Proposal proposal = strategy.propose(context);
            made.add(proposal);
            history = measured(history, proposal);
            context = context.next(seen(proposal), history, proposal);
        }
        return made;
    }

    /** With results of all candidates on two devices, of which some fail. */
    static History measured(History before, Proposal proposal) {
        List<Outcome> outcomes = new ArrayList<>(before.outcomes());
        for (Candidate candidate : proposal.candidates()) {
            boolean fails = outcomes.size() % 7 == 3;
            outcomes.add(
                    new Outcome(
                            outcomes.size() + 1L,
                            candidate.architecture(),
                            outcomes.size() % 3 == 0 ? "one" : "two",
                            candidate.isBaseline(),
                            fails
                                    ? Optional.empty()
                                    : Optional.of(FormulaDevice.measure(candidate.architecture())),
                            0.01));
        }
        return new History(outcomes);
    }

    static FrontierView seen(Proposal proposal) {
        return FrontierView.of(
                100,
                proposal.candidates().stream()
                        .filter(candidate -> !candidate.isBaseline())
                        .map(Candidate::architecture)
                        .limit(10)
                        .toList());
    }
}
