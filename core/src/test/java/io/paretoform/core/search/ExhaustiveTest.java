package io.paretoform.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.space.SearchSpace;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExhaustiveTest extends StrategyContract {
    @Override
    Strategy over(SearchSpace space, List<Architecture> baselines) {
        return new Exhaustive(space, baselines);
    }

    @Test
    void theSpaceIsCoveredExactlyOnceAndThenExhausted() {
        List<Proposal> proposals = proposals(over(TestSpaces.small(), List.of()), 1, 3);
        assertThat(proposals).extracting(Proposal::exhausted).containsExactly(false, false, true);
        assertThat(proposals.stream().flatMap(it -> it.candidates().stream()))
                .extracting(Candidate::architecture)
                .hasSize(TestSpaces.SMALL_SIZE)
                .containsExactlyInAnyOrderElementsOf(TestSpaces.small().enumerate().toList());
    }

    @Test
    void batchesAreOfAHundred() {
        assertThat(proposals(over(TestSpaces.small(), List.of()), 1, 3))
                .extracting(proposal -> proposal.candidates().size())
                .containsExactly(100, 100, TestSpaces.SMALL_SIZE - 200);
    }

    @Test
    void askedOnceMoreItHasNothing() {
        Proposal afterTheEnd = proposals(over(TestSpaces.small(), List.of()), 1, 4).getLast();
        assertThat(afterTheEnd.candidates()).isEmpty();
        assertThat(afterTheEnd.exhausted()).isTrue();
    }
}
