package io.paretoform.frontier.flow;

import io.paretoform.frontier.store.UnprocessableException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Supplier;

/** Waits for a database that is away. */
final class Patience {
    private static final Logger LOG = System.getLogger(Patience.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private Patience() {}

    /**
     * Runs the step until it succeeds.
     *
     * @throws UnprocessableException when the step says that trying again is of no use
     */
    static <T> T retry(String what, Supplier<T> step) {
        for (Duration pause = FIRST_PAUSE; ; pause = longer(pause)) {
            try {
                return step.get();
            } catch (UnprocessableException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, what + " failed; tried again in " + pause, e);
                rest(pause);
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
