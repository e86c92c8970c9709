package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.proxy.ProxyScores;
import java.util.Comparator;

/**
 * A scored candidate that waits to be measured.
 *
 * @param batch number of the batch that proposed it
 * @param position its place in that batch
 */
public record Waiting(Candidate candidate, ProxyScores scores, long batch, int position) {
    /** Baselines, then as they were proposed; the id settles the rest. */
    static final Comparator<Waiting> AS_PROPOSED =
            Comparator.<Waiting, Boolean>comparing(waiting -> !waiting.candidate().isBaseline())
                    .thenComparingLong(Waiting::batch)
                    .thenComparingInt(Waiting::position)
                    .thenComparing(Waiting::id);

    /** The architecture's id. */
    public ArchitectureId id() {
        return candidate.id();
    }

    /** What would be measured. */
    public Architecture architecture() {
        return candidate.architecture();
    }
}
