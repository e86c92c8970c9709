package io.paretoform.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.search.SearchState;
import org.junit.jupiter.api.Test;

class SearchDefinitionTest {
    private static final SearchDefinition FIRST = Examples.search();
    private static final SearchDefinition SECOND =
            FIRST.in(SearchState.CANCELLED, FIRST.devices(), null, FIRST.madeAt());

    @Test
    void earlierRevisionIsOlderWheneverItIsRead() {
        assertThat(FIRST.isOlderThan(SECOND)).isTrue();
        assertThat(SECOND.isOlderThan(FIRST)).isFalse();
    }

    @Test
    void repeatedRevisionIsNotOlder() {
        assertThat(FIRST.isOlderThan(Examples.search())).isFalse();
    }
}
