package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.frontier.Point;
import java.util.Comparator;

/**
 * A scored candidate that waits to be admitted.
 *
 * @param architecture what would be measured
 * @param scores its proxies, in the order of the pool's objectives
 * @param batch number of the batch that proposed it
 * @param position its place in that batch
 * @param baseline whether it is measured only to be compared with
 */
public record PooledCandidate(
        Architecture architecture, Point scores, long batch, int position, boolean baseline) {
    /** Baselines, then the newest batch, then the order of proposal; the id settles the rest. */
    static final Comparator<PooledCandidate> NEWEST_FIRST =
            Comparator.comparingLong(PooledCandidate::batch)
                    .reversed()
                    .thenComparingInt(PooledCandidate::position)
                    .thenComparing(PooledCandidate::id);

    /** The architecture's id. */
    public ArchitectureId id() {
        return architecture.id();
    }
}
