package io.paretoform.frontier.store;

import io.paretoform.core.architecture.ArchitectureId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** The members of the frontiers. */
@ApplicationScoped
public class Members implements PanacheRepositoryBase<MemberRow, MemberKey> {

    void add(ClassKey frontier, MeasurementRow measurement) {
        persist(new MemberRow(key(frontier, measurement.candidate()), measurement));
    }

    /** Removes at once, so that a candidate that joins anew finds its place empty. */
    void remove(ClassKey frontier, Collection<ArchitectureId> candidates) {
        if (candidates.isEmpty()) {
            return;
        }
        for (ArchitectureId candidate : candidates) {
            findByIdOptional(key(frontier, candidate)).ifPresent(this::delete);
        }
        flush();
    }

    private static MemberKey key(ClassKey frontier, ArchitectureId candidate) {
        return new MemberKey(frontier.search(), frontier.deviceClass(), candidate.hex());
    }
}
