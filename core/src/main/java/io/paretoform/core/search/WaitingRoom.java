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
 * order leave the same room. Not safe for use by several threads at once.
 */
public final class WaitingRoom {
    private final AdmissionOrder order;
    private final int capacity;
    private final Map<ArchitectureId, Waiting> byId = new HashMap<>();
    private final TreeSet<Waiting> asProposed = new TreeSet<>(Waiting.AS_PROPOSED);
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
        if (admitted.contains(candidate.id()) || byId.containsKey(candidate.id())) {
            return false;
        }
        byId.put(candidate.id(), candidate);
        asProposed.add(candidate);
        if (byId.size() > capacity) {
            remove(
                    switch (order) {
                        case AS_PROPOSED -> asProposed.last();
                        case BY_GAIN -> oldestBatch();
                    });
        }
        return true;
    }

    /** Refuses this architecture from now on: it has a job. */
    public void markAdmitted(ArchitectureId id) {
        admitted.add(id);
        Waiting waiting = byId.get(id);
        if (waiting != null) {
            remove(waiting);
        }
    }

    /** Those that wait: baselines first, then as they were proposed. */
    public List<Waiting> waiting() {
        return List.copyOf(asProposed);
    }

    public int size() {
        return byId.size();
    }

    public boolean isEmpty() {
        return byId.isEmpty();
    }

    /** The last of the oldest batch; a baseline only among baselines. */
    private Waiting oldestBatch() {
        Waiting oldest = asProposed.first();
        for (Waiting waiting : asProposed) {
            boolean passed = waiting.batch() > oldest.batch() && !oldest.candidate().isBaseline();
            if (passed) {
                break;
            }
            oldest = waiting;
        }
        return oldest;
    }

    private void remove(Waiting waiting) {
        asProposed.remove(waiting);
        byId.remove(waiting.id());
    }
}
