package io.paretoform.frontier.store;

import io.paretoform.contracts.FailureReason;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.frontier.Archive;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.frontier.Point;
import io.paretoform.frontier.store.MeasurementRow.Outcome;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The first result of every job. */
@ApplicationScoped
public class Measurements implements PanacheRepositoryBase<MeasurementRow, String> {

    private static final int ASKED_AT_ONCE = 1_000;

    /** That a candidate's newest successful attempt is this one, {@code m}. */
    private static final String IS_NEWEST =
            "m.attempt = (select max(n.attempt) from MeasurementRow n where n.search = m.search and"
                    + " n.deviceClass = m.deviceClass and n.candidate = m.candidate and n.outcome ="
                    + " m.outcome)";

    private static final String THAT_COUNT =
            "from MeasurementRow m where m.search = ?1 and m.deviceClass = ?2 and m.outcome = ?3"
                    + " and not m.held and "
                    + IS_NEWEST;

    MeasurementRow add(
            long number, MeasurementRecord.Result result, boolean held, Objectives compared) {
        MeasurementRow row = new MeasurementRow(number, result, held, compared);
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

    /**
     * The newest attempt of each candidate that counts, baselines left out, by number: those that
     * are nowhere better than this point.
     */
    List<Archive.Member<ArchitectureId>> newestCoveredBy(
            ClassKey key, Objectives objectives, Point point) {
        List<String> covered = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < objectives.size(); i++) {
            String column = "m.figures[" + (Figures.OF_EACH * i + 1) + "]";
            columns.add(column);
            covered.add(
                    switch (objectives.get(i).direction()) {
                        case UP -> column + " <= ?" + (i + 3);
                        case DOWN -> column + " >= ?" + (i + 3);
                    });
        }
        Query query =
                getEntityManager()
                        .createNativeQuery(
                                "select m.candidate, "
                                        + String.join(", ", columns)
                                        + " from measurement m where m.search = ?1 and"
                                        + " m.device_class = ?2 and m.outcome = 'MEASURED' and not"
                                        + " m.held and not m.baseline and "
                                        + String.join(" and ", covered)
                                        + " and m.attempt = (select max(n.attempt) from measurement"
                                        + " n where n.search = m.search and n.device_class ="
                                        + " m.device_class and n.candidate = m.candidate and"
                                        + " n.outcome = m.outcome) order by m.number",
                                Object[].class)
                        .setParameter(1, key.search())
                        .setParameter(2, key.deviceClass());
        for (int i = 0; i < objectives.size(); i++) {
            query.setParameter(i + 3, point.value(i));
        }
        return rows(query).map(row -> member(objectives, row)).toList();
    }

    private static Stream<Object[]> rows(Query query) {
        return ((List<?>) query.getResultList()).stream().map(Object[].class::cast);
    }

    private static Archive.Member<ArchitectureId> member(Objectives objectives, Object[] row) {
        double[] values = new double[objectives.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = ((Number) row[i + 1]).doubleValue();
        }
        return new Archive.Member<>(
                new ArchitectureId(String.valueOf(row[0])), objectives.point(values));
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
                "job in (select s.job from StayRow s where s.key.search = ?1 and"
                        + " s.key.deviceClass in ?2 and s.leftAt is null) order by number",
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

    /** The results of these jobs, in the order of the jobs. */
    public List<MeasurementRow> ofJobs(List<String> jobs) {
        Map<String, MeasurementRow> found = new HashMap<>();
        for (int from = 0; from < jobs.size(); from += ASKED_AT_ONCE) {
            int to = Math.min(jobs.size(), from + ASKED_AT_ONCE);
            list("job in ?1", jobs.subList(from, to)).forEach(row -> found.put(row.job(), row));
        }
        return jobs.stream().map(job -> Objects.requireNonNull(found.get(job), job)).toList();
    }

    /** A candidate and the attempt at it that counts on a device class. */
    public record NewestAttempt(String deviceClass, String candidate, int attempt) {}

    /** Of the candidates of a search that were measured more than once the newest attempt. */
    public List<NewestAttempt> measuredAgain(String search) {
        return getEntityManager()
                .createQuery(
                        "select m.deviceClass, m.candidate, max(m.attempt) from MeasurementRow m"
                            + " where m.search = ?1 and m.outcome = ?2 and m.attempt > 1 group by"
                            + " m.deviceClass, m.candidate",
                        NewestAttempt.class)
                .setParameter(1, search)
                .setParameter(2, Outcome.MEASURED)
                .getResultList();
    }

    /** How many results of a candidate each search has, the newest search first. */
    public Map<String, Long> countBySearch(ArchitectureId candidate) {
        Map<String, Long> counts = new LinkedHashMap<>();
        getEntityManager()
                .createQuery(
                        "select m.search, count(m) from MeasurementRow m where m.candidate = ?1"
                                + " group by m.search order by m.search desc",
                        Object[].class)
                .setParameter(1, candidate.hex())
                .getResultList()
                .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        return counts;
    }

    /** The newest result of a candidate in any search. */
    public Optional<MeasurementRow> newestOf(ArchitectureId candidate) {
        return find("candidate = ?1 order by madeAt desc, job", candidate.hex())
                .firstResultOptional();
    }

    /** The number of the newest result of a search that was made by then; 0 for none. */
    public long numberAt(String search, Instant then) {
        return getEntityManager()
                .createQuery(
                        "select m.number from MeasurementRow m where m.search = ?1 and m.madeAt <="
                                + " ?2 order by m.number desc",
                        Long.class)
                .setParameter(1, search)
                .setParameter(2, then)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(0L);
    }

    /** The last result of a search on a device class. */
    public Optional<MeasurementRow> last(String search, String deviceClass) {
        return find("search = ?1 and deviceClass = ?2 order by number desc", search, deviceClass)
                .firstResultOptional();
    }

    /** Those of a candidate, in all searches. */
    public List<MeasurementRow> of(ArchitectureId candidate) {
        return list("candidate = ?1 order by search, number", candidate.hex());
    }
}
