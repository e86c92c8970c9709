package io.paretoform.frontier.live;

/** What a stream goes over. */
public interface Connection {
    /** Whether the client has gone; asked every second, for not every loss is told. */
    boolean isClosed();

    /** Ends it, for a client that takes nothing. */
    void close();
}
