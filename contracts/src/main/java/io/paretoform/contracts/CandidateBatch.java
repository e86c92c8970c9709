package io.paretoform.contracts;

import io.paretoform.core.search.AdmissionOrder;
import io.paretoform.core.search.Candidate;
import io.paretoform.core.search.StrategyState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Topic {@code candidates}: what the strategy proposes next. Given the seed, the frontier changes
 * up to that number and the strategy's state before it, the batch can be made again.
 *
 * @param number counts the batches of a search from 0
 * @param frontierNumber the frontier change after which it was made; 0 for none
 * @param state the strategy's state after this batch
 * @param exhausted whether nothing is left to propose
 * @param reason why there is no use in going on; null where there is, or all has been proposed
 * @param admission which of the candidates that wait is measured next; as proposed in messages that
 *     do not tell
 */
public record CandidateBatch(
        Instant madeAt,
        String search,
        long number,
        long frontierNumber,
        StrategyState state,
        boolean exhausted,
        @Nullable String reason,
        AdmissionOrder admission,
        List<Candidate> candidates)
        implements Message {

    public CandidateBatch {
        Require.present("made_at", madeAt);
        Require.name("search", search);
        Require.atLeast("number", 0, number);
        Require.atLeast("frontier_number", 0, frontierNumber);
        Require.present("state", state);
        if (reason != null && !exhausted) {
            throw new IllegalArgumentException(
                    "reason '" + reason + "': expected none, for the batch is not the last");
        }
        admission = Objects.requireNonNullElse(admission, AdmissionOrder.AS_PROPOSED);
        candidates = List.copyOf(Require.present("candidates", candidates));
    }
}
