package io.paretoform.contracts;

import java.time.Instant;

/** Anything that travels in a topic. */
public interface Message {
    /** When it was made, by the clock of its maker. */
    Instant madeAt();

    /**
     * Whether a table that knows the other record of its key keeps that although this one came
     * later: what is written again after a crash must not bring back the past.
     */
    default boolean isOlderThan(Message known) {
        return false;
    }
}
