package io.paretoform.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.Uuid;

/** A broker's directory: {@code server.properties} and {@code data/}. */
record KafkaStorage(Path directory) {

    Path settings() {
        return directory.resolve("server.properties");
    }

    private Path data() {
        return directory.resolve("data");
    }

    /** Our settings ({@code broker.properties}), then what only this start knows. */
    void writeSettings(String listener, String controllerListener) {
        String ofThisStart =
                """

                # Written at each start
                listeners=PLAINTEXT://%1$s,CONTROLLER://%2$s
                advertised.listeners=PLAINTEXT://%1$s
                controller.quorum.voters=1@%2$s
                log.dirs=%3$s
                """
                        .formatted(listener, controllerListener, data());
        try {
            Files.createDirectories(directory);
            Files.writeString(settings(), ourSettings() + ofThisStart);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + settings(), e);
        }
    }

    private static String ourSettings() throws IOException {
        try (var resource = KafkaStorage.class.getResourceAsStream("broker.properties")) {
            return new String(
                    Objects.requireNonNull(resource, "broker.properties").readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }

    /** Formats the data directory unless that was done before. */
    void formatOnce(String brokerClassPath, AotFlags aot) {
        if (Files.exists(data().resolve("meta.properties"))) {
            return;
        }
        var log = new LogFile(directory.resolve("kafka-format.log"));
        List<String> command =
                JavaCommand.of(
                        128,
                        aot.of("kafka-format"),
                        List.of(
                                "-cp",
                                brokerClassPath,
                                "kafka.tools.StorageTool",
                                "format",
                                "--ignore-formatted",
                                "--cluster-id",
                                Uuid.randomUuid().toString(),
                                "--config",
                                settings().toString()));
        int exitCode = OneShot.run(command, log);
        if (exitCode != 0) {
            throw new StackException("cannot format the broker's storage:\n" + log.tail(20));
        }
    }
}
