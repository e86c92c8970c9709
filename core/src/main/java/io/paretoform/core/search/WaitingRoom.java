package io.paretoform.core.search;

import io.paretoform.core.architecture.ArchitectureId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The candidates of a search and device class that have not been admitted, at most {@code
 * capacity}. Where all are to be measured a full room turns the newest away; where the best are, it
 * forgets the oldest, of which less was known when they were proposed. The same calls in the same
 * order leave the same room; where the best are measured, it also makes no difference whether a
 * candidate was offered or admitted first, as after a restart. Not safe for use by several threads
 * at once.
 */
public final class WaitingRoom {
    /** Enough for the best of 20 batches; about 1 MB. */
    public static final int CAPACITY = 2_000;

    private final AdmissionOrder order;
    private final int capacity;
    private final Map<ArchitectureId, Waiting> byId = new HashMap<>();
    private final TreeSet<Waiting> asProposed = new TreeSet<>(Waiting.AS_PROPOSED);
    private final TreeSet<Waiting> remembered = new TreeSet<>(Waiting.AS_PROPOSED);
    private final Set<ArchitectureId> admitted = new HashSet<>();

    /**
     * An empty room.
     *
     * @param capacity candidates at most, at least 1
     */
    public WaitingRoom(AdmissionOrder order, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity + ": expected at least 1");
        }
        this.order = order;
        this.capacity = capacity;
    }

    /**
     * Takes a candidate in unless its architecture waits here already or has been admitted.
     *
     * @return whether it was new; it may be the one for which there is no room
     */
    public boolean offer(Waiting candidate) {
        boolean isNew = !admitted.contains(candidate.id());
        if (byId.containsKey(candidate.id()) || !(isNew || remembersAdmitted())) {
            return false;
        }
        byId.put(candidate.id(), candidate);
        remembered.add(candidate);
        if (isNew) {
            asProposed.add(candidate);
        }
        if (byId.size() > capacity) {
            forget(
                    switch (order) {
                        case AS_PROPOSED -> remembered.last();
                        case BY_GAIN -> oldestBatch();
                    });
        }
        return isNew;
    }

    /** Refuses this architecture from now on: it has a job. */
    public void markAdmitted(ArchitectureId id) {
        admitted.add(id);
        Waiting waiting = byId.get(id);
        if (waiting != null) {
            asProposed.remove(waiting);
            if (!remembersAdmitted()) {
                forget(waiting);
            }
        }
    }

    /** Those that wait: baselines first, then as they were proposed. */
    public List<Waiting> waiting() {
        return List.copyOf(asProposed);
    }

    public int size() {
        return asProposed.size();
    }

    public boolean isEmpty() {
        return asProposed.isEmpty();
    }

    /** They keep their places, so that what is forgotten depends on what was offered alone. */
    private boolean remembersAdmitted() {
        return switch (order) {
            case AS_PROPOSED -> false;
            case BY_GAIN -> true;
        };
    }

    /** The last of the oldest batch; a baseline only among baselines. */
    private Waiting oldestBatch() {
        Waiting oldest = remembered.first();
        for (Waiting waiting : remembered) {
            boolean passed = waiting.batch() > oldest.batch() && !oldest.candidate().isBaseline();
            if (passed) {
                break;
            }
            oldest = waiting;
        }
        return oldest;
    }

    private void forget(Waiting waiting) {
        asProposed.remove(waiting);
        remembered.remove(waiting);
        byId.remove(waiting.id());
    }
}
