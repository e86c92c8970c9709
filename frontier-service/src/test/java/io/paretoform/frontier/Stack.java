package io.paretoform.frontier;

import io.paretoform.local.KafkaBroker;
import io.paretoform.local.PostgresServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A broker and a database for the tests of this module. */
public final class Stack implements QuarkusTestResourceLifecycleManager {
    private @Nullable KafkaBroker broker;
    private @Nullable PostgresServer database;

    @Override
    public Map<String, String> start() {
        Path folder = folder();
        KafkaBroker startedBroker = KafkaBroker.start(folder.resolve("broker"));
        broker = startedBroker;
        PostgresServer startedDatabase = PostgresServer.start(folder.resolve("database"));
        database = startedDatabase;
        return Map.of(
                "paretoform.flow.bootstrap-servers",
                startedBroker.bootstrapServers(),
                "quarkus.datasource.jdbc.url",
                startedDatabase.jdbcUrl());
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
        if (broker != null) {
            broker.close();
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "stack").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
