package io.paretoform.testkit;

import io.paretoform.local.KafkaBroker;
import io.paretoform.local.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;

/** Broker and database as child processes, which need nothing but a JDK. */
final class EmbeddedBacking implements Backing {
    private static final Duration RECOVERY = Duration.ofMinutes(2);

    private final KafkaBroker broker;
    private final PostgresServer database;

    EmbeddedBacking(Path folder) {
        broker = KafkaBroker.start(folder.resolve("broker"));
        database = PostgresServer.start(folder.resolve("database"));
    }

    @Override
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public String jdbcUrl() {
        return database.jdbcUrl();
    }

    @Override
    public void kill() {
        broker.process().kill();
        database.process().kill();
        broker.awaitReady(RECOVERY);
        database.awaitReady(RECOVERY);
    }

    @Override
    public void close() {
        broker.close();
        database.close();
    }
}
