package io.paretoform.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A real single-node KRaft broker as a child process on its own class path. Data, settings, log and
 * the chosen port are in one directory; a second start there finds them again.
 */
public final class KafkaBroker implements AutoCloseable {
    private static final int HEAP_MEGABYTES = 384;

    private final ServiceProcess process;
    private final String bootstrapServers;

    private KafkaBroker(ServiceProcess process, String bootstrapServers) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
    }

    /** Starts a broker in this directory and waits until a client can use it. */
    public static KafkaBroker start(Path directory) {
        Orphans.stop(directory);
        KafkaBroker broker =
                launch(
                        directory,
                        StackLayout.find(),
                        Ports.in(directory),
                        Supervision.in(directory),
                        AotFlags.none(),
                        () -> {});
        try {
            broker.process.awaitReady(ServiceProcess.READY_LIMIT);
            return broker;
        } catch (StackException e) {
            broker.close();
            throw e;
        }
    }

    static KafkaBroker launch(
            Path directory,
            StackLayout layout,
            Ports ports,
            Supervision supervision,
            AotFlags aot,
            Runnable onChange) {
        KafkaStorage storage = new KafkaStorage(directory.toAbsolutePath());
        String bootstrapServers = "127.0.0.1:" + ports.claim("kafka");
        storage.writeSettings(bootstrapServers, "127.0.0.1:" + ports.claim("kafka-controller"));
        String classPath = layout.brokerClassPath();
        storage.formatOnce(classPath, aot);
        var spec =
                new ServiceSpec(
                        "kafka",
                        JavaCommand.of(
                                HEAP_MEGABYTES,
                                aot.of("kafka"),
                                List.of(
                                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                                        "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
                                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                                        "-cp",
                                        classPath,
                                        "kafka.Kafka",
                                        storage.settings().toString())),
                        Map.of(),
                        new KafkaProbe(bootstrapServers),
                        StopSignal.TERM);
        return new KafkaBroker(ServiceProcess.start(spec, supervision, onChange), bootstrapServers);
    }

    /** For clients: {@code host:port}. The same for as long as the directory lives. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** The child process; when it dies it is started again. */
    public ServiceProcess process() {
        return process;
    }

    /** Waits until a client can use the broker, for instance after a kill. */
    public void awaitReady(Duration limit) {
        process.awaitReady(limit);
    }

    @Override
    public void close() {
        process.close();
    }
}
