package io.paretoform.frontier.store;

import io.paretoform.core.frontier.Objective;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What frontiers reach, read from the database. */
@ApplicationScoped
public class Reaches {
    private final EntityManager database;
    private final Measurements measurements;

    Reaches(EntityManager database, Measurements measurements) {
        this.database = database;
        this.measurements = measurements;
    }

    private record Members(long count, long newest) {}

    /**
     * What a frontier reaches; empty while it has no members.
     *
     * @param known what it reached before, given back if the members are the same
     */
    public Optional<Reach> of(ClassKey key, @Nullable Reach known) {
        Members members = members(key);
        if (members.count == 0) {
            return Optional.empty();
        }
        if (known != null && known.newest() == members.newest && known.members() == members.count) {
            return Optional.of(known);
        }
        List<Map<String, Double>> points = points(key);
        return Optional.of(
                new Reach(
                        members.newest,
                        members.count,
                        measurements.numbered(key.search(), members.newest).madeAt(),
                        range(points, Objective.LATENCY_MS).getMin(),
                        range(points, Objective.PEAK_MEMORY_BYTES).getMin(),
                        range(points, Objective.DECODER_PARAMETERS).getMax()));
    }

    private Members members(ClassKey key) {
        Object[] row =
                database.createQuery(
                                "select count(s), coalesce(max(s.key.joined), 0L) from StayRow s"
                                        + " where s.key.search = ?1 and s.key.deviceClass = ?2 and"
                                        + " s.leftAt is null",
                                Object[].class)
                        .setParameter(1, key.search())
                        .setParameter(2, key.deviceClass())
                        .getSingleResult();
        return new Members((Long) row[0], (Long) row[1]);
    }

    private List<Map<String, Double>> points(ClassKey key) {
        return database
                .createQuery(
                        "select m.objectives from MeasurementRow m where m.job in (select s.job"
                                + " from StayRow s where s.key.search = ?1 and s.key.deviceClass ="
                                + " ?2 and s.leftAt is null)",
                        String.class)
                .setParameter(1, key.search())
                .setParameter(2, key.deviceClass())
                .getResultList()
                .stream()
                .map(Stored::values)
                .toList();
    }

    private static DoubleSummaryStatistics range(
            List<Map<String, Double>> points, Objective objective) {
        return points.stream()
                .flatMap(point -> Stream.ofNullable(point.get(objective.name())))
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
    }
}
