package io.paretoform.frontier.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;

/** Measurements by the hundred thousand: read as they come, without their messages. */
@ApplicationScoped
public class PlotRows {
    private static final int FETCHED_AT_ONCE = 5_000;
    private static final int BEFORE_FIGURES = 7;

    private final Session session;

    PlotRows(Session session) {
        this.session = session;
    }

    /**
     * Which measurements of a search.
     *
     * @param deviceClasses on which
     * @param after leaves out results up to that number
     * @param upTo leaves out results that follow that number
     */
    public record Window(
            String search, List<String> deviceClasses, long after, long upTo, int limit) {}

    /**
     * Shows measurements in the order of their numbers, inside a transaction.
     *
     * @param objectives how many the search has
     */
    public void forEach(Window window, int objectives, Consumer<PlotRow> action) {
        session.doWork(connection -> read(connection, window, objectives, action));
    }

    private static void read(
            Connection connection, Window window, int objectives, Consumer<PlotRow> action)
            throws SQLException {
        int count = Figures.OF_EACH * objectives;
        try (PreparedStatement statement = connection.prepareStatement(sql(count))) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            statement.setString(1, window.search());
            statement.setLong(2, window.after());
            statement.setLong(3, window.upTo());
            statement.setArray(
                    4, connection.createArrayOf("text", window.deviceClasses().toArray()));
            statement.setInt(5, window.limit());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    action.accept(row(rows, count));
                }
            }
        }
    }

    private static String sql(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "figures[" + i + "]")
                .collect(
                        Collectors.joining(
                                ", ",
                                "select number, job, candidate, device_class, attempt, baseline,"
                                        + " held, ",
                                " from measurement where search = ? and number > ? and number <= ?"
                                        + " and outcome = 'MEASURED' and device_class = any(?)"
                                        + " order by number limit ?"));
    }

    private static PlotRow row(ResultSet rows, int count) throws SQLException {
        double[] figures = new double[count];
        for (int i = 0; i < count; i++) {
            figures[i] = rows.getDouble(BEFORE_FIGURES + 1 + i);
        }
        return new PlotRow(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getInt(5),
                rows.getBoolean(6),
                rows.getBoolean(7),
                figures);
    }
}
