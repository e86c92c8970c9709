package io.paretoform.core.search;

import java.util.List;

/**
 * A batch as a strategy proposes it.
 *
 * @param candidates no architecture twice
 * @param next the state for the next batch
 * @param exhausted whether everything has been proposed: there is no next batch
 */
public record Proposal(List<Candidate> candidates, StrategyState next, boolean exhausted) {
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
