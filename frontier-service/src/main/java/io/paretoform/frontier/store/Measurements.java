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
import java.util.Optional;

/** The first result of every job. */
@ApplicationScoped
public class Measurements implements PanacheRepositoryBase<MeasurementRow, String> {

    /** That a candidate's newest successful attempt is this one, {@code m}. */
    private static final String IS_NEWEST =
            "m.attempt = (select max(n.attempt) from MeasurementRow n where n.search = m.search and"
                    + " n.deviceClass = m.deviceClass and n.candidate = m.candidate and n.outcome ="
                    + " m.outcome)";

    private static final String THAT_COUNT =
            "from MeasurementRow m where m.search = ?1 and m.deviceClass = ?2 and m.outcome = ?3"
                    + " and not m.held and "
                    + IS_NEWEST;

    MeasurementRow add(long number, MeasurementRecord.Result result, boolean held) {
        MeasurementRow row = new MeasurementRow(number, result, held);
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

    /** The newest attempt of each candidate that counts, baselines left out, by number. */
    List<MeasurementRow> newestAttempts(ClassKey key) {
        return list(
                THAT_COUNT + " and not m.baseline order by m.number",
                key.search(),
                key.deviceClass(),
                Outcome.MEASURED);
    }

    /** The last of the newest attempts that count, baselines among them, by number. */
    List<MeasurementRow> newestThatCount(ClassKey key, int limit) {
        return find(
                        THAT_COUNT + " order by m.number desc",
                        key.search(),
                        key.deviceClass(),
                        Outcome.MEASURED)
                .page(0, limit)
                .list()
                .reversed();
    }

    /** How many results of one search and class are held and have no later attempt. */
    public long countHeld(String search, String deviceClass) {
        return getEntityManager()
                .createQuery(
                        "select count(m) from MeasurementRow m where m.search = ?1 and"
                                + " m.deviceClass = ?2 and m.held and not exists (select n.job from"
                                + " MeasurementRow n where n.search = m.search and n.deviceClass ="
                                + " m.deviceClass and n.candidate = m.candidate and n.attempt >"
                                + " m.attempt)",
                        Long.class)
                .setParameter(1, search)
                .setParameter(2, deviceClass)
                .getSingleResult();
    }

    /** The newest attempt of this candidate that counts; there is one. */
    MeasurementRow newestAttempt(ClassKey key, ArchitectureId candidate) {
        return find(
                        "search = ?1 and deviceClass = ?2 and candidate = ?3 and outcome = ?4 and"
                                + " not held order by attempt desc",
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

    /** The newest successful attempts at a search's baselines, in the order of their numbers. */
    public List<MeasurementRow> ofBaselines(String search) {
        return list(
                "from MeasurementRow m where m.search = ?1 and m.baseline and m.outcome = ?2 and "
                        + IS_NEWEST
                        + " order by m.number",
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

    /** One of a candidate, in whatever search. */
    public Optional<MeasurementRow> any(ArchitectureId candidate) {
        return find("candidate = ?1", candidate.hex()).firstResultOptional();
    }

    /** Those of a candidate, in all searches. */
    public List<MeasurementRow> of(ArchitectureId candidate) {
        return list("candidate = ?1 order by search, number", candidate.hex());
    }
}
