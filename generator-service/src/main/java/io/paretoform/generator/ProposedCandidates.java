package io.paretoform.generator;

import io.paretoform.core.architecture.ArchitectureId;
import java.util.LinkedHashSet;

/**
 * How many different candidates were proposed, in bounded memory: one that comes again after {@code
 * remembered} others counts once more. The same candidates in the same order give the same count.
 */
final class ProposedCandidates {
    /** About 2 MB. Strategies repeat themselves within a few batches, of 100 or so. */
    static final int REMEMBERED = 10_000;

    private final int remembered;
    private final LinkedHashSet<ArchitectureId> latest = new LinkedHashSet<>();
    private long count;

    ProposedCandidates(int remembered) {
        this.remembered = remembered;
    }

    void add(ArchitectureId candidate) {
        if (latest.add(candidate)) {
            count++;
        }
        if (latest.size() > remembered) {
            latest.removeFirst();
        }
    }

    long count() {
        return count;
    }
}
