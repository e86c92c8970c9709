package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Collects candidates of which none is known yet. */
final class BatchBuilder {
    /** Draws for each candidate wanted before a smaller batch is accepted. */
    private static final int ATTEMPTS = 20;

    private final Set<ArchitectureId> known = new HashSet<>();
    private final List<Candidate> candidates = new ArrayList<>();

    /** Refuses these from now on. */
    BatchBuilder without(Collection<Architecture> architectures) {
        architectures.forEach(architecture -> known.add(architecture.id()));
        return this;
    }

    /** Adds as many new ones as wanted, or as can be found. */
    BatchBuilder draw(Origin origin, int wanted, Supplier<Architecture> source) {
        int added = 0;
        for (int i = 0; i < wanted * ATTEMPTS && added < wanted; i++) {
            added += add(source.get(), origin) ? 1 : 0;
        }
        return this;
    }

    /** Adds those that are new. */
    BatchBuilder add(Origin origin, Collection<Architecture> architectures) {
        architectures.forEach(architecture -> add(architecture, origin));
        return this;
    }

    /** The candidates in the order in which they were added. */
    List<Candidate> candidates() {
        return List.copyOf(candidates);
    }

    int size() {
        return candidates.size();
    }

    /**
     * The candidates in random order: of a batch of which only the first are ever admitted, no kind
     * goes short.
     */
    List<Candidate> shuffled(RandomGenerator random) {
        List<Candidate> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private boolean add(Architecture architecture, Origin origin) {
        return known.add(architecture.id()) && candidates.add(new Candidate(architecture, origin));
    }
}
