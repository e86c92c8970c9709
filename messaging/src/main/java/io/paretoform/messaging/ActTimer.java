package io.paretoform.messaging;

import java.time.Duration;

/**
 * When slices act: as soon as they have taken something in or something they look up has changed,
 * and once a second in any case, for what depends on time.
 */
final class ActTimer {
    static final Duration LONGEST_REST = Duration.ofSeconds(1);

    private boolean heard = true;
    private long lastNews;
    private long lastAct;

    /** A record was taken in. */
    void heard() {
        heard = true;
    }

    /**
     * Whether to act now; if so, it counts as done.
     *
     * @param news another value than last time when something looked up has changed
     * @param nanoTime as {@link System#nanoTime} says
     */
    boolean isDue(long news, long nanoTime) {
        if (!heard && news == lastNews && nanoTime - lastAct < LONGEST_REST.toNanos()) {
            return false;
        }
        heard = false;
        lastNews = news;
        lastAct = nanoTime;
        return true;
    }
}
