package io.paretoform.frontier.store;

import io.paretoform.core.architecture.ArchitectureId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** The members of the frontiers. */
@ApplicationScoped
public class Members implements PanacheRepositoryBase<MemberRow, MemberKey> {

    void add(ClassKey frontier, MeasurementRow measurement) {
        persist(
                new MemberRow(
                        new MemberKey(
                                frontier.search(),
                                frontier.deviceClass(),
                                measurement.candidate().hex()),
                        measurement));
    }

    /** Removes at once, so that a candidate that joins anew finds its place empty. */
    void remove(ClassKey frontier, Collection<ArchitectureId> candidates) {
        if (!candidates.isEmpty()) {
            delete(
                    "key.search = ?1 and key.deviceClass = ?2 and key.candidate in ?3",
                    frontier.search(),
                    frontier.deviceClass(),
                    candidates.stream().map(ArchitectureId::hex).toList());
        }
    }
}
