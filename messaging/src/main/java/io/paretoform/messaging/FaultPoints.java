package io.paretoform.messaging;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Places between two effects (database commit, publish, acknowledge) at which a process may be made
 * to die, so that tests and game days can show that nothing is lost there. Each service names its
 * points when it passes them.
 */
@FunctionalInterface
public interface FaultPoints {
    /** Exit status of a process that died at a fault point; the same as after {@code kill -9}. */
    int EXIT_STATUS = 137;

    /** Never dies. */
    FaultPoints NONE = point -> {};

    /** Called where an effect has just happened and the next has not. */
    void passed(String point);

    /**
     * Dies without any clean-up the n-th time the point is passed.
     *
     * @param setting {@code point} or {@code point:n}; empty for never
     */
    static FaultPoints haltingAt(String setting) {
        if (setting.isBlank()) {
            return NONE;
        }
        int colon = setting.lastIndexOf(':');
        String fatal = colon < 0 ? setting : setting.substring(0, colon);
        AtomicLong remaining =
                new AtomicLong(colon < 0 ? 1 : Long.parseLong(setting.substring(colon + 1)));
        return point -> {
            if (point.equals(fatal) && remaining.decrementAndGet() == 0) {
                Runtime.getRuntime().halt(EXIT_STATUS);
            }
        };
    }
}
