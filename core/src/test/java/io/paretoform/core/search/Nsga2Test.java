package io.paretoform.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.space.SearchSpace;
import java.util.List;
import org.junit.jupiter.api.Test;

class Nsga2Test extends StrategyContract {
    @Override
    Strategy over(SearchSpace space, List<Architecture> baselines) {
        return new Nsga2(FormulaDevice.GOALS, space, baselines);
    }

    @Test
    void theFirstPopulationIsAHundredDraws() {
        assertThat(
                        over(TestSpaces.large(), List.of())
                                .propose(StrategyContext.first(1))
                                .candidates())
                .hasSize(100)
                .allMatch(candidate -> candidate.origin() == Origin.RANDOM);
    }

    @Test
    void childrenAreMuchLikeTheBestOfWhatWasMeasured() {
        Strategy nsga2 = over(TestSpaces.large(), List.of());
        List<Proposal> generations = proposals(nsga2, 4, 12);
        assertThat(meanLatency(generations.getLast()))
                .isLessThan(0.9 * meanLatency(generations.getFirst()));
    }

    @Test
    void aBoundDrawsThePopulationUnderIt() {
        double bound = 60;
        Goals bounded =
                new Goals(
                        FormulaDevice.OBJECTIVES, List.of(new Bound(Objective.LATENCY_MS, bound)));
        List<Proposal> generations =
                proposals(new Nsga2(bounded, TestSpaces.large(), List.of()), 4, 12);
        assertThat(keeping(generations.getLast(), bounded))
                .isGreaterThan(3 * keeping(generations.getFirst(), bounded) / 2);
    }

    private static long keeping(Proposal proposal, Goals goals) {
        return proposal.candidates().stream()
                .map(candidate -> FormulaDevice.measure(candidate.architecture()))
                .filter(goals::admits)
                .count();
    }

    private static double meanLatency(Proposal proposal) {
        return proposal.candidates().stream()
                .map(candidate -> FormulaDevice.measure(candidate.architecture()))
                .mapToDouble(point -> point.value(1) / point.value(0))
                .average()
                .orElseThrow();
    }
}
