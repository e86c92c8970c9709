package io.paretoform.generator;

import io.paretoform.core.architecture.ArchitectureId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How many different candidates were proposed, in memory that grows with what is measured alone: of
 * those without a result the latest are remembered, and one that comes again after so many others
 * counts once more. It makes no difference whether a result is heard of before its proposal, as
 * after a restart.
 */
final class ProposedCandidates {
    /**
     * About 2 MB. Strategies of which every candidate is measured are never as far ahead of the
     * results.
     */
    static final int REMEMBERED = 10_000;

    private final int remembered;
    private final LinkedHashSet<ArchitectureId> open = new LinkedHashSet<>();
    private final Set<ArchitectureId> measured = new HashSet<>();
    private final Set<ArchitectureId> settled = new HashSet<>();
    private long count;

    ProposedCandidates(int remembered) {
        this.remembered = remembered;
    }

    void add(ArchitectureId candidate) {
        if (settled.contains(candidate) || open.contains(candidate)) {
            return;
        }
        count++;
        if (measured.contains(candidate)) {
            settled.add(candidate);
            return;
        }
        open.add(candidate);
        if (open.size() > remembered) {
            open.removeFirst();
        }
    }

    /** A result of it is known. */
    void measured(ArchitectureId candidate) {
        measured.add(candidate);
        if (open.remove(candidate)) {
            settled.add(candidate);
        }
    }

    long count() {
        return count;
    }
}
