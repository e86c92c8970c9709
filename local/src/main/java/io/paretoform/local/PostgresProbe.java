package io.paretoform.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Ready when our database exists; makes it when the server runs without it. */
record PostgresProbe(int port) implements ReadinessProbe {
    private static final String DUPLICATE_DATABASE = "42P04";

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s"
                .formatted(port, database, PostgresServer.USER);
    }

    @Override
    public boolean isReady() {
        try (Connection connection = DriverManager.getConnection(url(port, "postgres"))) {
            createDatabase(connection);
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void createDatabase(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + PostgresServer.DATABASE);
        } catch (SQLException e) {
            if (!DUPLICATE_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
