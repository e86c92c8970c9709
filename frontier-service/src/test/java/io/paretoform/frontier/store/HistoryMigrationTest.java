package io.paretoform.frontier.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.frontier.Samples;
import io.paretoform.local.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that was filled before there was a history. */
@Tag("integration")
class HistoryMigrationTest {
    @TempDir private Path folder;

    @Test
    void columnsAreFilledAndHistoryBeginsWithTheLastResult() throws SQLException {
        try (PostgresServer server = PostgresServer.start(folder)) {
            migrate(server, "3");
            try (Connection connection = DriverManager.getConnection(server.jdbcUrl())) {
                fill(connection);
                migrate(server, "4");

                assertThat(
                                texts(
                                        connection,
                                        "select figures::text from measurement order by number"))
                        .containsExactly(
                                "{10,9.9,10.1,100,100,100}", null, "{5,4.95,5.05,50,50,50}");
                assertThat(
                                texts(
                                        connection,
                                        "select extract(epoch from made_at - '"
                                                + Samples.JOB_MADE
                                                + "')::int::text from measurement"))
                        .containsOnly("1");
                assertThat(texts(connection, "select history_from::text from search order by id"))
                        .containsExactly("1", "3");
                assertThat(
                                texts(
                                        connection,
                                        "select joined || ' ' || (left_at is null) from"
                                                + " frontier_stay"))
                        .containsExactly("3 true");
                assertThat(
                                texts(
                                        connection,
                                        "select number || ' ' || size || ' ' || hypervolume from"
                                                + " frontier_step"))
                        .containsExactly("3 1 0.5");
            }
        }
    }

    private static void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into search (id, revision, state, definition, results) values
                    ('old', 1, 'RUNNING', '{"name":"\\u0000","objectives":["latency_ms","peak_memory_bytes"]}', 3),
                    ('new', 1, 'RUNNING', '{"objectives":["latency_ms"]}', 0)\
                    """);
        }
        insert(connection, 1, Samples.measured(Samples.job("old", "device", 1), 10, 100));
        insert(connection, 2, Samples.failed(Samples.job("old", "device", 2)));
        insert(connection, 3, Samples.measured(Samples.job("old", "device", 3), 5, 50));
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into frontier values ('old', 'device', 2, 1, false, '{}', 1, 0.5);
                    insert into frontier_member
                    select search, device_class, candidate, job, number from measurement where number = 3\
                    """);
        }
    }

    private static void insert(Connection connection, int number, MeasurementRecord.Result result)
            throws SQLException {
        MeasurementRow row =
                new MeasurementRow(number, result, false, Objectives.named(List.of("latency_ms")));
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "insert into measurement (job, search, device_class, candidate, attempt,"
                                + " baseline, number, outcome, message) values (?, 'old', 'device',"
                                + " ?, 1, false, ?, ?, ?)")) {
            statement.setString(1, row.job());
            statement.setString(2, row.candidate().hex());
            statement.setLong(3, number);
            statement.setString(4, row.counts() ? "MEASURED" : "FAILED");
            // The NUL is in a text that no number is read from.
            statement.setString(5, row.message().replace("\"worker\"", "\"wor\\u0000ker\""));
            statement.execute();
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void migrate(PostgresServer server, String version) {
        Flyway.configure()
                .dataSource(server.jdbcUrl(), null, null)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }
}
