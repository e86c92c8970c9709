package io.paretoform.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Broker and database as containers, where a Docker engine answers. */
final class ContainerBacking implements Backing {
    private static final String NAME = "paretoform";

    private final KafkaContainer broker =
            new KafkaContainer("apache/kafka:4.2.0")
                    .withEnv("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR", "1")
                    .withEnv("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR", "1");
    private final PostgreSQLContainer database =
            new PostgreSQLContainer("postgres:18")
                    .withDatabaseName(NAME)
                    .withUsername(NAME)
                    .withPassword(NAME);

    ContainerBacking() {
        broker.start();
        database.start();
    }

    /** Asks without Testcontainers, which reports a missing engine with a page of stack. */
    static boolean hasEngine() {
        return System.getenv("DOCKER_HOST") != null
                || Files.exists(Path.of("/var/run/docker.sock"));
    }

    @Override
    public String bootstrapServers() {
        return broker.getBootstrapServers();
    }

    @Override
    public String jdbcUrl() {
        return database.getJdbcUrl();
    }

    @Override
    public void kill() {
        throw new UnsupportedOperationException("a container that was killed gets other ports");
    }

    @Override
    public void close() {
        broker.stop();
        database.stop();
    }
}
