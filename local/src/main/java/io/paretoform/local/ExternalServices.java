package io.paretoform.local;

import java.util.Optional;

/** What already runs elsewhere and is used instead of our own. */
public record ExternalServices(Optional<String> bootstrapServers, Optional<Database> database) {

    /** Nothing: the stack runs all of it. */
    public static ExternalServices none() {
        return new ExternalServices(Optional.empty(), Optional.empty());
    }
}
