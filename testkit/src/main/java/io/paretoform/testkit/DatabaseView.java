package io.paretoform.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything in the database that is made from the topics. */
public record DatabaseView(String jdbcUrl) {
    private static final List<String> TABLES =
            List.of(
                    "search",
                    "measurement",
                    "frontier",
                    "frontier_stay",
                    "frontier_step",
                    "sentinel");

    /** Every row as JSON text, sorted, by table. */
    public Map<String, List<String>> content() {
        Map<String, List<String>> content = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                content.put(table, rows(statement, table));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read " + jdbcUrl, e);
        }
        return content;
    }

    private static List<String> rows(Statement statement, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found =
                statement.executeQuery(
                        "select to_jsonb(t)::text as r from " + table + " t order by r")) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
