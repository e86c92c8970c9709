package io.paretoform.contracts;

import java.time.Instant;

/** Anything that travels in a topic. */
public interface Message {
    /** When it was made, by the clock of its maker. */
    Instant madeAt();
}
