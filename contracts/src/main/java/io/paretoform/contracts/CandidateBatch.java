package io.paretoform.contracts;

import io.paretoform.core.search.Candidate;
import io.paretoform.core.search.StrategyState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Topic {@code candidates}: what the strategy proposes next. Given the seed, the frontier of that
 * number and the strategy's state, the batch can be made again.
 *
 * @param number counts the batches of a search from 0
 * @param frontierNumber the frontier change after which it was made; 0 for none
 * @param state the strategy's state after this batch
 * @param exhausted whether nothing is left to propose
 * @param reason why the search can be proposed for no more, if something is wrong with it
 */
public record CandidateBatch(
        Instant madeAt,
        String search,
        long number,
        long frontierNumber,
        StrategyState state,
        boolean exhausted,
        @Nullable String reason,
        List<Candidate> candidates)
        implements Message {

    public CandidateBatch {
        Require.present("made_at", madeAt);
        Require.name("search", search);
        Require.atLeast("number", 0, number);
        Require.atLeast("frontier_number", 0, frontierNumber);
        Require.present("state", state);
        candidates = List.copyOf(Require.present("candidates", candidates));
    }
}
