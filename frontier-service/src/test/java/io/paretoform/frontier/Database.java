package io.paretoform.frontier;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Looks into the tables. */
@Singleton
public final class Database {
    private static final List<String> VIEWS =
            List.of(
                    "search",
                    "measurement",
                    "frontier",
                    "frontier_stay",
                    "frontier_step",
                    "sentinel");

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** Every row of every table that is made from the topics, as JSON text. */
    public Map<String, List<String>> content() {
        Map<String, List<String>> content = new TreeMap<>();
        VIEWS.forEach(table ->
                content.put(
                        table,
                        texts("select to_jsonb(t)::text as r from " + table + " t order by r")));
        return content;
    }

    public int outboxSize() {
        return Integer.parseInt(texts("select count(*)::text from outbox").getFirst());
    }

    public void execute(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something while another transaction has read the tables and is still open. */
    public void whileReading(Runnable action) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String table : VIEWS) {
                statement.execute("select count(*) from " + table);
            }
            action.run();
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> texts(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
