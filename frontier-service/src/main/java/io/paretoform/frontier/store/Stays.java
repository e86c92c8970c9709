package io.paretoform.frontier.store;

import io.paretoform.core.architecture.ArchitectureId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Who is on the frontiers, and who was. */
@ApplicationScoped
public class Stays implements PanacheRepositoryBase<StayRow, StayKey> {
    /**
     * A candidate came.
     *
     * @param measurement what it was measured by
     * @param number of the result with which it came, which may be another's
     */
    void begin(ClassKey frontier, MeasurementRow measurement, long number) {
        persist(
                new StayRow(
                        new StayKey(
                                frontier.search(),
                                frontier.deviceClass(),
                                measurement.candidate().hex(),
                                number),
                        measurement));
    }

    /** Candidates went with that result; nothing changes for those that were none. */
    void end(ClassKey frontier, Stream<ArchitectureId> candidates, long number) {
        List<String> ids = candidates.map(ArchitectureId::hex).toList();
        if (!ids.isEmpty()) {
            update(
                    "leftAt = ?1 where key.search = ?2 and key.deviceClass = ?3 and leftAt is null"
                            + " and key.candidate in ?4",
                    number,
                    frontier.search(),
                    frontier.deviceClass(),
                    ids);
        }
    }

    /**
     * The members of the frontiers on these device classes as of a result, in the order in which
     * they were measured.
     */
    public List<Member> asOf(String search, Collection<String> deviceClasses, long number) {
        return getEntityManager()
                .createQuery(
                        "select m.job, m.candidate, m.deviceClass, m.objectives, m.figures from"
                            + " StayRow s join MeasurementRow m on m.job = s.job where s.key.search"
                            + " = ?1 and s.key.deviceClass in ?2 and s.key.joined <= ?3 and"
                            + " (s.leftAt is null or s.leftAt > ?3) order by m.number",
                        Member.class)
                .setParameter(1, search)
                .setParameter(2, deviceClasses)
                .setParameter(3, number)
                .getResultList();
    }

    /** The objectives of the members of a frontier of now, each as JSON of value by name. */
    List<String> objectivesOfNow(ClassKey key) {
        return getEntityManager()
                .createQuery(
                        "select m.objectives from StayRow s join MeasurementRow m on m.job = s.job"
                            + " where s.key.search = ?1 and s.key.deviceClass = ?2 and s.leftAt is"
                            + " null",
                        String.class)
                .setParameter(1, key.search())
                .setParameter(2, key.deviceClass())
                .getResultList();
    }

    /** The results by which the members of the frontiers of now were measured. */
    public List<String> jobsOfNow(String search) {
        return getEntityManager()
                .createQuery(
                        "select s.job from StayRow s where s.key.search = ?1 and s.leftAt is null",
                        String.class)
                .setParameter(1, search)
                .getResultList();
    }
}
