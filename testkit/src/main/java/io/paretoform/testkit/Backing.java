package io.paretoform.testkit;

/** The real broker and the real database that a {@link Pipeline} runs on. */
interface Backing extends AutoCloseable {
    /** For clients: {@code host:port}. */
    String bootstrapServers();

    /** For clients, with the user in it. */
    String jdbcUrl();

    /** Kills both as {@code kill -9} does and returns when both can be used again. */
    void kill();

    @Override
    void close();
}
