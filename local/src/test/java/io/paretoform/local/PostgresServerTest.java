package io.paretoform.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class PostgresServerTest {
    @TempDir Path directory;

    @Test
    void serverComesBackWithItsDataAfterKillMinusNine() throws SQLException {
        try (var server = PostgresServer.start(directory)) {
            execute(server, "CREATE TABLE letter (name text)");
            execute(server, "INSERT INTO letter VALUES ('alpha')");

            server.process().kill();
            server.awaitReady(Duration.ofSeconds(60));

            execute(server, "INSERT INTO letter VALUES ('beta')");
            assertThat(letters(server)).containsExactly("alpha", "beta");
        }
    }

    @Test
    void secondStartInTheDirectoryFindsPortAndDataAgain() throws SQLException {
        String first;
        try (var server = PostgresServer.start(directory)) {
            first = server.jdbcUrl();
            execute(server, "CREATE TABLE letter (name text)");
            execute(server, "INSERT INTO letter VALUES ('alpha')");
        }

        try (var server = PostgresServer.start(directory)) {
            assertThat(server.jdbcUrl()).isEqualTo(first);
            assertThat(letters(server)).containsExactly("alpha");
        }
    }

    @Test
    void stoppedServerLeavesNoProcessThoughAClientIsConnected() throws SQLException {
        PostgresServer server = PostgresServer.start(directory);
        List<ProcessHandle> processes;
        try (Connection open = DriverManager.getConnection(server.jdbcUrl())) {
            try (server) {
                assertThat(open.isValid(5)).isTrue();
                processes = ProcessHandle.current().descendants().toList();
            }
        }

        assertThat(processes).hasSizeGreaterThan(1).noneMatch(ProcessHandle::isAlive);
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> letters(PostgresServer server) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT name FROM letter ORDER BY name")) {
            List<String> letters = new ArrayList<>();
            while (rows.next()) {
                letters.add(rows.getString(1));
            }
            return letters;
        }
    }
}
