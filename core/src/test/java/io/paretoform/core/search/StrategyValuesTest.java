package io.paretoform.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Presets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StrategyValuesTest {
    private static final Architecture SMALL = Presets.named("gpt2").orElseThrow();
    private static final Architecture MEDIUM = Presets.named("gpt2-medium").orElseThrow();

    /** Recorded searches are made again only while these stay as they are. */
    @Test
    void randomNumbersOfABatchAreTheSameForEver() {
        assertThat(StrategyContext.first(1).random().nextLong()).isEqualTo(784256499598944488L);
        assertThat(StrategyContext.first(1).searchRandom().nextLong())
                .isEqualTo(-2419097553204201341L);
    }

    @Test
    void batchesAndSeedsHaveTheirOwnRandomNumbers() {
        StrategyContext first = StrategyContext.first(1);
        StrategyContext second =
                first.next(
                        FrontierView.EMPTY,
                        History.EMPTY,
                        new Proposal(List.of(), StrategyState.INITIAL, false));
        assertThat(second.random().nextLong()).isNotEqualTo(first.random().nextLong());
        assertThat(second.searchRandom().nextLong()).isEqualTo(first.searchRandom().nextLong());
        assertThat(StrategyContext.first(2).random().nextLong())
                .isNotEqualTo(first.random().nextLong());
    }

    @Test
    void frontierMembersAreSeenOnceAndInOneOrder() {
        assertThat(FrontierView.of(3, List.of(SMALL, MEDIUM, SMALL)))
                .isEqualTo(FrontierView.of(3, List.of(MEDIUM, SMALL)));
    }

    @Test
    void stateKeepsWhatItWasMadeOf() {
        Map<String, Long> counters = new TreeMap<>(Map.of("a", 1L));
        StrategyState state = StrategyState.of(counters);
        counters.put("a", 9L);
        assertThat(state.counter("a")).isEqualTo(1);
        assertThat(state.counter("b")).isZero();
    }

    @Test
    void aProposalWithAnArchitectureTwiceIsRefused() {
        assertThatThrownBy(() ->
                        new Proposal(
                                List.of(
                                        new Candidate(SMALL, Origin.RANDOM),
                                        new Candidate(SMALL, Origin.MUTATION)),
                                StrategyState.INITIAL,
                                false))
                .hasMessage("proposal of 2 candidates: expected no architecture twice");
    }
}
