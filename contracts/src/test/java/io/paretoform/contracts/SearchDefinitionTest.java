package io.paretoform.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.search.SearchState;
import org.junit.jupiter.api.Test;

class SearchDefinitionTest {
    private static final SearchDefinition FIRST =
            GoldenFiles.message("search-definition", SearchDefinition.class);
    private static final SearchDefinition SECOND =
            FIRST.in(SearchState.CANCELLED, FIRST.devices(), null, FIRST.ran(), FIRST.madeAt());

    @Test
    void earlierRevisionIsOlderWheneverItIsRead() {
        assertThat(FIRST.isOlderThan(SECOND)).isTrue();
        assertThat(SECOND.isOlderThan(FIRST)).isFalse();
    }

    @Test
    void repeatedRevisionIsNotOlder() {
        assertThat(FIRST.isOlderThan(FIRST)).isFalse();
    }
}
