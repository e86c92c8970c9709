package io.paretoform.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.space.SearchSpace;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LtsEvolutionTest extends StrategyContract {
    private final Strategy lts = new LtsEvolution(TestSpaces.large(), List.of());

    @Override
    Strategy over(SearchSpace space, List<Architecture> baselines) {
        return new LtsEvolution(space, baselines);
    }

    @Test
    void warmUpIsARandomHundred() {
        assertThat(origins(lts.propose(StrategyContext.first(1))))
                .isEqualTo(Map.of(Origin.RANDOM, 100L));
        assertThat(origins(lts.propose(context(FrontierView.of(99, members(5)), 1))))
                .isEqualTo(Map.of(Origin.RANDOM, 100L));
    }

    @Test
    void aGenerationIsFortyMutantsAndFortyCrossovers() {
        assertThat(origins(lts.propose(context(FrontierView.of(100, members(30)), 1))))
                .isEqualTo(Map.of(Origin.MUTATION, 40L, Origin.CROSSOVER, 40L));
    }

    @Test
    void aLonelyMemberHasMutantsAndTheRestIsRandom() {
        assertThat(origins(lts.propose(context(FrontierView.of(100, members(1)), 1))))
                .isEqualTo(Map.of(Origin.MUTATION, 40L, Origin.RANDOM, 40L));
    }

    @Test
    void theAdmittedBeginningOfABatchHasBothKinds() {
        Proposal proposal = lts.propose(context(FrontierView.of(100, members(30)), 1));
        assertThat(proposal.candidates().subList(0, 10))
                .extracting(Candidate::origin)
                .contains(Origin.MUTATION, Origin.CROSSOVER);
    }

    @Test
    void membersAreNotProposedAgain() {
        FrontierView frontier = FrontierView.of(100, members(30));
        assertThat(lts.propose(context(frontier, 1)).candidates())
                .extracting(Candidate::architecture)
                .doesNotContainAnyElementsOf(frontier.members());
    }

    @Test
    void whereTheSpaceIsNearlySpentTheBatchIsSmaller() {
        List<Architecture> all = TestSpaces.small().enumerate().toList();
        FrontierView nearlyAll = FrontierView.of(300, all.subList(0, all.size() - 3));
        Proposal proposal =
                new LtsEvolution(TestSpaces.small(), List.of()).propose(context(nearlyAll, 1));
        assertThat(proposal.candidates()).hasSizeLessThanOrEqualTo(3);
        assertThat(proposal.exhausted()).isFalse();
    }

    @Test
    void twentyParentsAreVisitedAndThoseVisitedLeastAreDrawnMost() {
        FrontierView frontier = FrontierView.of(100, members(30));
        StrategyContext context = context(frontier, 1);
        for (int batch = 0; batch < 30; batch++) {
            context = context.next(frontier, History.EMPTY, lts.propose(context));
        }
        assertThat(context.state().counters().values())
                .hasSize(30)
                .allMatch(visits -> 13 <= visits && visits <= 27);
        assertThat(context.state().counters().values().stream().mapToLong(it -> it).sum())
                .isEqualTo(30 * 20);
    }

    @Test
    void visitsOfThoseThatLeftAreForgotten() {
        FrontierView before = FrontierView.of(100, members(30));
        Proposal made = lts.propose(context(before, 1));
        FrontierView after = FrontierView.of(110, before.members().subList(0, 10));
        Proposal next = lts.propose(context(before, 1).next(after, History.EMPTY, made));
        assertThat(next.next().counters().keySet())
                .containsExactlyElementsOf(
                        after.members().stream().map(member -> member.id().hex()).toList());
    }

    private static StrategyContext context(FrontierView frontier, long batch) {
        return new StrategyContext(1, batch, frontier, History.EMPTY, StrategyState.INITIAL);
    }

    private static Map<Origin, Long> origins(Proposal proposal) {
        return proposal.candidates().stream()
                .collect(Collectors.groupingBy(Candidate::origin, Collectors.counting()));
    }

    private static List<Architecture> members(int count) {
        SplittableRandom random = new SplittableRandom(5);
        SearchSpace space = TestSpaces.large();
        return IntStream.range(0, count).mapToObj(i -> space.sample(random)).toList();
    }
}
