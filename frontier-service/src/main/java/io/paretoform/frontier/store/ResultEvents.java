package io.paretoform.frontier.store;

import io.paretoform.contracts.FailureReason;
import io.paretoform.contracts.rest.ResultEvent;
import io.paretoform.core.architecture.ArchitectureId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What results changed, as it is told to those who follow a search. */
@ApplicationScoped
public class ResultEvents {
    private static final String MEASURED = MeasurementRow.Outcome.MEASURED.name();

    /** Results with the last step of their frontier, and who came and went with them. */
    private static final String AFTER =
            """
            with told as (
                select * from measurement where search = ? and number > ? order by number limit ?),
            came as (
                select joined as number, array_agg(candidate order by candidate) as candidates
                from frontier_stay
                where search = ? and joined > ? and joined <= (select max(number) from told)
                group by joined),
            went as (
                select left_at as number, array_agg(candidate order by candidate) as candidates
                from frontier_stay
                where search = ? and left_at > ? and left_at <= (select max(number) from told)
                group by left_at)
            select m.number, m.device_class, m.candidate, m.outcome, m.reason, m.baseline, m.held,
                   m.made_at, m.attempt, m.figures, step.size, step.hypervolume,
                   came.candidates as joined, went.candidates as gone
            from told m
            left join came on came.number = m.number
            left join went on went.number = m.number
            left join lateral (
                select t.size, t.hypervolume from frontier_step t
                where t.search = m.search and t.device_class = m.device_class
                  and t.number <= m.number
                order by t.number desc limit 1) step on true
            order by m.number
            """;

    /** In one statement, so that what is taken away was counted. */
    private static final String COUNTED =
            """
            select f.device_class, f.measured - count(m.job) filter (where m.outcome = 'MEASURED'),
                   f.failed - count(m.job) filter (where m.outcome <> 'MEASURED')
            from frontier f
            left join measurement m
              on m.search = f.search and m.device_class = f.device_class and m.number > ?
            where f.search = ? group by f.search, f.device_class
            """;

    private final DataSource source;
    private final Searches searches;
    private final Definitions definitions;

    ResultEvents(DataSource source, Searches searches, Definitions definitions) {
        this.source = source;
        this.searches = searches;
        this.definitions = definitions;
    }

    /** Results of a search that follow that number, in their order; inside a transaction. */
    public List<ResultEvent> after(String search, long number, int limit) {
        Optional<SearchRow> row = searches.read(search);
        if (row.isEmpty()) {
            return List.of();
        }
        List<String> objectives = definitions.of(row.get()).objectives();
        try (Connection connection = source.getConnection()) {
            Map<String, Counts> counts = counts(connection, search, number);
            return read(connection, search, number, limit, objectives, counts);
        } catch (SQLException e) {
            throw new IllegalStateException("results of " + search + " cannot be read", e);
        }
    }

    /** Results of one device class so far. */
    private record Counts(long measured, long failed) {
        private static final Counts NONE = new Counts(0, 0);

        private Counts and(String outcome) {
            return outcome.equals(MEASURED)
                    ? new Counts(measured + 1, failed)
                    : new Counts(measured, failed + 1);
        }
    }

    private static Map<String, Counts> counts(Connection connection, String search, long number)
            throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement(COUNTED)) {
            asked.setLong(1, number);
            asked.setString(2, search);
            Map<String, Counts> counts = new HashMap<>();
            try (ResultSet rows = asked.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getString(1), new Counts(rows.getLong(2), rows.getLong(3)));
                }
            }
            return counts;
        }
    }

    private static List<ResultEvent> read(
            Connection connection,
            String search,
            long number,
            int limit,
            List<String> objectives,
            Map<String, Counts> counts)
            throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement(AFTER)) {
            asked.setString(1, search);
            asked.setLong(2, number);
            asked.setInt(3, limit);
            asked.setString(4, search);
            asked.setLong(5, number);
            asked.setString(6, search);
            asked.setLong(7, number);
            List<ResultEvent> events = new ArrayList<>();
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    events.add(event(row, objectives, counts));
                }
            }
            return events;
        }
    }

    private static ResultEvent event(
            ResultSet row, List<String> objectives, Map<String, Counts> counts)
            throws SQLException {
        String deviceClass = row.getString("device_class");
        String outcome = row.getString("outcome");
        String reason = row.getString("reason");
        Counts now = counts.getOrDefault(deviceClass, Counts.NONE).and(outcome);
        counts.put(deviceClass, now);
        List<Double> figures = numbers(row.getArray("figures"));
        return new ResultEvent(
                row.getLong("number"),
                deviceClass,
                new ArchitectureId(row.getString("candidate")),
                outcome.equals(MEASURED)
                        ? ResultEvent.Outcome.MEASURED
                        : ResultEvent.Outcome.FAILED,
                reason == null ? null : FailureReason.valueOf(reason),
                row.getBoolean("baseline"),
                row.getBoolean("held"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempt"),
                part(objectives, figures, 0),
                part(objectives, figures, 1),
                part(objectives, figures, 2),
                candidates(row.getArray("joined")),
                candidates(row.getArray("gone")),
                row.getObject("size", Integer.class),
                row.getObject("hypervolume", Double.class),
                now.measured(),
                now.failed());
    }

    /** Value, lower or upper end of each objective, which stand in this order one after another. */
    private static Map<String, Double> part(
            List<String> objectives, List<Double> figures, int part) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < objectives.size() && 3 * i + part < figures.size(); i++) {
            values.put(objectives.get(i), figures.get(3 * i + part));
        }
        return values;
    }

    private static List<Double> numbers(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((Double[]) array.getArray());
    }

    private static List<ArchitectureId> candidates(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((String[]) array.getArray()).map(ArchitectureId::new).toList();
    }
}
