package io.paretoform.core.search;

import java.util.List;
import java.util.Map;

/**
 * What is measured next of all that waits.
 *
 * @param chosen in the order in which to measure them
 * @param rejected how many of the others wait on for which reason
 */
public record Selection(List<Choice> chosen, Map<Rejection, Integer> rejected) {
    /** Why a candidate is not measured now. */
    public enum Rejection {
        /** Believed to miss a bound of the search. */
        OUT_OF_BOUNDS,
        /** Expected to add nothing: something measured is believed to be better in everything. */
        DOMINATED,
        /** Others add more. */
        OUTRANKED,
        /** Too little is known to compare; its turn comes in the order of proposal. */
        NOT_YET
    }

    public Selection {
        chosen = List.copyOf(chosen);
        rejected = Map.copyOf(rejected);
    }
}
