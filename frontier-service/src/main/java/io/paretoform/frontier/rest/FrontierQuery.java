package io.paretoform.frontier.rest;

import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.frontier.Bound;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which members of which frontiers, in what order, and which part of them.
 *
 * @param device the device class, or null for all
 * @param bounds to be kept, all of them
 * @param sort an objective, best first; in the order of their measurements where there is none
 * @param after leaves out what comes before this and itself
 * @param limit of members on a page
 */
record FrontierQuery(
        @Nullable String device,
        List<Bound> bounds,
        AsOf asOf,
        Optional<String> sort,
        Optional<After> after,
        int limit) {
    FrontierQuery {
        bounds = List.copyOf(bounds);
    }

    /**
     * The last member of the page before.
     *
     * @param device its device class; null where it is the last of its candidate on any
     */
    record After(ArchitectureId candidate, @Nullable String device) {}
}
