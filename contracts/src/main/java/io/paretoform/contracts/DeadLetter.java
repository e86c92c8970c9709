package io.paretoform.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Topic {@code dead-letters}: a message that could not be read or processed, and why. Keyed by
 * origin and stage, so that saying it twice changes nothing.
 *
 * @param stage the service that gave up on it
 * @param payload its first bytes as text
 */
public record DeadLetter(
        Instant madeAt,
        String originTopic,
        int originPartition,
        long originOffset,
        @Nullable String originKey,
        String stage,
        Reason reason,
        String detail,
        String payload)
        implements Message {

    /** Why a message was given up. */
    public enum Reason {
        /** Not JSON, or not of the message's form. */
        UNREADABLE,
        /** A schema version this build does not know. */
        UNSUPPORTED_VERSION,
        /** A field is missing or breaks its rule. */
        INVALID,
        /** It could be read, but acting on it failed. */
        UNPROCESSABLE
    }

    public DeadLetter {
        Require.present("made_at", madeAt);
        Require.name("origin_topic", originTopic);
        Require.name("stage", stage);
        Require.present("reason", reason);
        Require.present("detail", detail);
        Require.present("payload", payload);
    }

    /** The record's key. */
    public String key() {
        return originTopic + "/" + originPartition + "/" + originOffset + "/" + stage;
    }
}
