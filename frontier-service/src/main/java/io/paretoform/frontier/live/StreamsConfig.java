package io.paretoform.frontier.live;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Streams of events; {@code paretoform.frontier.streams.*}. */
public interface StreamsConfig {
    /** How many there may be at one time in this instance. */
    @WithDefault("200")
    int most();

    /** A stream says at least this often that it is alive. */
    @WithDefault("15s")
    Duration heartbeat();

    /** A client that has not taken an event after this time loses its stream. */
    @WithDefault("30s")
    Duration patience();

    /** A stream ends after this time, so that who comes back is asked again who they are. */
    @WithDefault("1h")
    Duration longest();

    /** How often the database is asked what other instances have done, while there are streams. */
    @WithDefault("250ms")
    Duration lookEvery();

    /** What is told of all searches together is told no more often than this. */
    @WithDefault("500ms")
    Duration boardEvery();
}
