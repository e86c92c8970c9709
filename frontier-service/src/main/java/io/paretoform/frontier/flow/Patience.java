package io.paretoform.frontier.flow;

import io.paretoform.frontier.store.UnprocessableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Waits for a database that is away, as long as it takes; but what fails time and again while the
 * database answers will never succeed.
 */
@ApplicationScoped
public class Patience {
    private static final Logger LOG = System.getLogger(Patience.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_FAILURES = 5;
    private static final int ANSWER_SECONDS = 2;

    private final DataSource database;

    Patience(DataSource database) {
        this.database = database;
    }

    /**
     * Runs the step until it returns, and returns what it does.
     *
     * @throws UnprocessableException when trying again is of no use
     */
    <T> T retry(Supplier<T> step) {
        int failures = 0;
        for (Duration pause = FIRST_PAUSE; ; pause = longer(pause)) {
            try {
                return step.get();
            } catch (UnprocessableException e) {
                throw e;
            } catch (RuntimeException e) {
                failures = databaseAnswers() ? failures + 1 : 0;
                if (failures == MOST_FAILURES) {
                    throw new UnprocessableException(rootOf(e).toString());
                }
                LOG.log(Level.WARNING, "a record failed; tried again in " + pause, e);
                rest(pause);
            }
        }
    }

    private boolean databaseAnswers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(ANSWER_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    private static Throwable rootOf(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause); // nobody tells when a database is back
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
