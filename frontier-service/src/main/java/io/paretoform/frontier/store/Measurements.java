package io.paretoform.frontier.store;

import io.paretoform.contracts.FailureReason;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.frontier.store.MeasurementRow.Outcome;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** The first result of every job. */
@ApplicationScoped
public class Measurements implements PanacheRepositoryBase<MeasurementRow, String> {

    MeasurementRow add(long number, MeasurementRecord.Result result) {
        MeasurementRow row = new MeasurementRow(number, result);
        persist(row);
        return row;
    }

    /** The results of a candidate in one search and class. */
    List<MeasurementRow> attempts(ProfileJob job) {
        return list(
                "candidate = ?1 and search = ?2 and deviceClass = ?3",
                job.candidate().hex(),
                job.search(),
                job.deviceClass());
    }

    /** The newest attempt of each candidate that succeeded, baselines left out, by number. */
    List<MeasurementRow> newestAttempts(ClassKey key) {
        return list(
                "from MeasurementRow m where search = ?1 and deviceClass = ?2 and outcome = ?3 and"
                        + " not baseline and attempt = (select max(n.attempt) from MeasurementRow n"
                        + " where n.search = m.search and n.deviceClass = m.deviceClass and"
                        + " n.candidate = m.candidate and n.outcome = m.outcome) order by number",
                key.search(),
                key.deviceClass(),
                Outcome.MEASURED);
    }

    /** The newest attempt of this candidate that succeeded; there is one. */
    MeasurementRow newestAttempt(ClassKey key, ArchitectureId candidate) {
        return find(
                        "search = ?1 and deviceClass = ?2 and candidate = ?3 and outcome = ?4 order"
                                + " by attempt desc",
                        key.search(),
                        key.deviceClass(),
                        candidate.hex(),
                        Outcome.MEASURED)
                .firstResultOptional()
                .orElseThrow();
    }

    /** Those of the members of a frontier, in the order in which they were measured. */
    public List<MeasurementRow> ofFrontier(String search, Collection<String> deviceClasses) {
        return list(
                "job in (select f.job from MemberRow f where f.key.search = ?1 and"
                        + " f.key.deviceClass in ?2) order by number",
                search,
                deviceClasses);
    }

    /** Those of a search's baselines that succeeded, in the order in which they were measured. */
    public List<MeasurementRow> ofBaselines(String search) {
        return list(
                "search = ?1 and baseline and outcome = ?2 order by number",
                search,
                Outcome.MEASURED);
    }

    /** The reasons of the failures there are in one search and class, each once. */
    List<FailureReason> failureReasons(String search, String deviceClass) {
        return getEntityManager()
                .createQuery(
                        "select distinct m.reason from MeasurementRow m where m.search = ?1 and"
                                + " m.deviceClass = ?2 and m.outcome = ?3",
                        FailureReason.class)
                .setParameter(1, search)
                .setParameter(2, deviceClass)
                .setParameter(3, Outcome.FAILED)
                .getResultList();
    }

    /** Those of a search that follow that number. */
    public List<MeasurementRow> after(String search, long number, int limit) {
        return find("search = ?1 and number > ?2 order by number", search, number)
                .page(0, limit)
                .list();
    }

    /** Those of a candidate that succeeded, in all searches. */
    public List<MeasurementRow> of(ArchitectureId candidate) {
        return list(
                "candidate = ?1 and outcome = ?2 order by search, number",
                candidate.hex(),
                Outcome.MEASURED);
    }
}
