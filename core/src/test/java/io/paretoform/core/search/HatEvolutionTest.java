package io.paretoform.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.space.SearchSpace;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HatEvolutionTest extends StrategyContract {
    private static final Proposal NOTHING = new Proposal(List.of(), StrategyState.INITIAL, false);

    @Override
    Strategy over(SearchSpace space, List<Architecture> baselines) {
        return under(1e6, space, baselines);
    }

    @Test
    void aGenerationIsFiftyMutantsAndFiftyCrossovers() {
        List<Proposal> generations = proposals(under(400, TestSpaces.large(), List.of()), 1, 2);
        assertThat(origins(generations.getFirst())).isEqualTo(Map.of(Origin.RANDOM, 125L));
        assertThat(origins(generations.getLast()))
                .isEqualTo(Map.of(Origin.MUTATION, 50L, Origin.CROSSOVER, 50L));
    }

    @Test
    void childrenKeepTheBoundAsFarAsIsKnown() {
        List<Proposal> generations = proposals(under(400, TestSpaces.large(), List.of()), 1, 3);
        assertThat(
                        generations.getLast().candidates().stream()
                                .filter(one ->
                                        FormulaDevice.measure(one.architecture()).value(1) <= 420)
                                .count())
                .isGreaterThan(90);
    }

    @Test
    void withoutABoundItIsRefused() {
        assertThatThrownBy(() ->
                        new HatEvolution(
                                FormulaDevice.GOALS,
                                FormulaDevice.FORESIGHT,
                                TestSpaces.small(),
                                List.of()))
                .hasMessage("strategy hat without a bound: expected one, as in latency_ms<=20");
    }

    @Test
    void anImpossibleBoundEndsTheSearch() {
        List<Proposal> generations = proposals(under(0.5, TestSpaces.large(), List.of()), 1, 2);
        assertThat(generations.getLast().exhausted()).isTrue();
        assertThat(generations.getLast().impossible().orElseThrow())
                .contains("nothing below 0.5000 ms is possible");
    }

    @Test
    void whatOneDeviceCannotKeepAnotherMay() {
        SplittableRandom random = new SplittableRandom(3);
        List<Architecture> measured =
                Stream.generate(() -> TestSpaces.large().sample(random)).limit(40).toList();
        Strategy strategy = under(100, TestSpaces.large(), List.of());
        StrategyContext first = StrategyContext.first(5);
        History slow = FormulaDevice.history(List.of(), 1e3, measured);
        assertThat(strategy.propose(first.next(first.frontier(), slow, NOTHING)).impossible())
                .isPresent();
        StrategyContext withAnother =
                new StrategyContext(
                        5,
                        1,
                        first.frontier(),
                        slow,
                        first.state(),
                        List.of(FormulaDevice.NAME, FormulaDevice.SECOND));
        Proposal proposal = strategy.propose(withAnother);
        assertThat(proposal.impossible()).isEmpty();
        assertThat(proposal.candidates()).isNotEmpty();
    }

    private static Strategy under(double millis, SearchSpace space, List<Architecture> baselines) {
        Goals goals =
                new Goals(
                        FormulaDevice.OBJECTIVES, List.of(new Bound(Objective.LATENCY_MS, millis)));
        return new HatEvolution(goals, FormulaDevice.FORESIGHT, space, baselines);
    }

    private static Map<Origin, Long> origins(Proposal proposal) {
        return proposal.candidates().stream()
                .collect(Collectors.groupingBy(Candidate::origin, Collectors.counting()));
    }
}
