package io.paretoform.core.search;

import java.util.List;
import java.util.Optional;

/**
 * A batch as a strategy proposes it.
 *
 * @param candidates no architecture twice
 * @param next the state for the next batch
 * @param exhausted whether there is no next batch: everything has been proposed, or nothing would
 *     be of use
 * @param impossible why nothing that keeps the bounds of the search can exist in its space, for a
 *     person to read; then the search can end
 */
public record Proposal(
        List<Candidate> candidates,
        StrategyState next,
        boolean exhausted,
        Optional<String> impossible) {
    /** Of a search that is possible as far as is known. */
    public Proposal(List<Candidate> candidates, StrategyState next, boolean exhausted) {
        this(candidates, next, exhausted, Optional.empty());
    }

    /** There is no use in going on. */
    static Proposal impossible(String reason) {
        return new Proposal(List.of(), StrategyState.INITIAL, true, Optional.of(reason));
    }

    public Proposal {
        candidates = List.copyOf(candidates);
        if (candidates.stream().map(Candidate::id).distinct().count() != candidates.size()) {
            throw new IllegalArgumentException(
                    "proposal of "
                            + candidates.size()
                            + " candidates: expected no architecture twice");
        }
    }
}
