package io.paretoform.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchStateTest {
    @Test
    void endedSearchesStayEnded() {
        for (SearchState ended : SearchState.values()) {
            for (SearchState next : SearchState.values()) {
                assertThat(ended.isEnded() && ended.canBecome(next)).isFalse();
            }
        }
    }

    @Test
    void runningAndPausedFollowEachOther() {
        assertThat(SearchState.RUNNING.canBecome(SearchState.PAUSED)).isTrue();
        assertThat(SearchState.PAUSED.canBecome(SearchState.RUNNING)).isTrue();
    }

    @Test
    void everySearchThatHasNotEndedCanBeCancelled() {
        for (SearchState state : SearchState.values()) {
            assertThat(state.canBecome(SearchState.CANCELLED)).isEqualTo(!state.isEnded());
        }
    }

    @Test
    void aSearchIsNotCompletedBeforeItRan() {
        assertThat(SearchState.REQUESTED.canBecome(SearchState.COMPLETED)).isFalse();
    }
}
