package io.paretoform.proxy;

import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.search.AdmissionOrder;
import io.paretoform.core.search.Waiting;
import io.paretoform.core.search.WaitingRoom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The candidates of a search and device class that have no job. In which order they are measured is
 * known from their first batch on. What waits depends on the batches, in their order, and on which
 * candidates have jobs, not on which of the two was heard first.
 */
final class WaitingCandidates {
    private final Set<ArchitectureId> admitted = new HashSet<>();
    private @Nullable WaitingRoom room;
    private AdmissionOrder order = AdmissionOrder.AS_PROPOSED;

    /** Whether the candidate was new here. */
    boolean offer(Waiting candidate, AdmissionOrder asked) {
        WaitingRoom open = room;
        if (open == null) {
            order = asked;
            open = new WaitingRoom(order, capacity(order));
            admitted.forEach(open::markAdmitted);
            room = open;
        }
        return open.offer(candidate);
    }

    /** Where all are to be measured none may be lost: pacing keeps them few. */
    private static int capacity(AdmissionOrder order) {
        return switch (order) {
            case AS_PROPOSED -> Integer.MAX_VALUE;
            case BY_GAIN -> WaitingRoom.CAPACITY;
        };
    }

    void admitted(ArchitectureId id) {
        WaitingRoom open = room;
        if (admitted.add(id) && open != null) {
            open.markAdmitted(id);
        }
    }

    AdmissionOrder order() {
        return order;
    }

    boolean isEmpty() {
        WaitingRoom open = room;
        return open == null || open.isEmpty();
    }

    int size() {
        WaitingRoom open = room;
        return open == null ? 0 : open.size();
    }

    /** Baselines first, then as they were proposed. */
    List<Waiting> list() {
        WaitingRoom open = room;
        return open == null ? List.of() : open.waiting();
    }

    /**
     * The one of that id.
     *
     * @throws IllegalStateException when none waits
     */
    Waiting get(ArchitectureId id) {
        return list().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("candidate " + id + " waits"));
    }
}
