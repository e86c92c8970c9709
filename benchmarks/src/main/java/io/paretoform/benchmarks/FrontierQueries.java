package io.paretoform.benchmarks;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.paretoform.contracts.Codec;
import io.paretoform.contracts.Topics;
import io.paretoform.local.KafkaBroker;
import io.paretoform.local.PostgresServer;
import io.paretoform.messaging.KafkaSettings;
import io.paretoform.messaging.TopicSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * A search with many measurements in a real PostgreSQL, and the packaged frontier-service that
 * answers queries about it, each a process. The measurements are put on their topic and come into
 * the database by the service's own {@code rebuild}, which takes them as it does when they come one
 * by one, but in one transaction. Needs packaged services.
 */
public final class FrontierQueries {
    private static final String SERVICE = "frontier-service";
    private static final int EVENTS = 300;
    private static final Topics TOPICS = new Topics("paretoform.");

    private FrontierQueries() {}

    /** Loads a folder that is not loaded yet; then prints tables of Markdown. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 3) {
            System.err.println("usage: FrontierQueries FOLDER MEASUREMENTS CALLS [JVM_FLAG ...]");
            System.exit(2);
        }
        Path folder = Path.of(args[0]).toAbsolutePath();
        int measurements = Integer.parseInt(args[1]);
        int calls = Integer.parseInt(args[2]);
        List<String> flags = List.of(args).subList(3, args.length);
        Files.createDirectories(folder);
        try (KafkaBroker broker = KafkaBroker.start(folder.resolve("broker"));
                PostgresServer database = PostgresServer.start(folder.resolve("database"))) {
            KafkaSettings kafka = new KafkaSettings(broker.bootstrapServers());
            FlowProcess.Start start =
                    new FlowProcess.Start(broker.bootstrapServers(), "lz4", flags, folder);
            Map<String, String> environment =
                    Map.of("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
            Path loaded = folder.resolve("loaded");
            if (Files.notExists(loaded)) {
                write(kafka, measurements);
                load(start, environment);
                markRead(kafka);
                Files.createFile(loaded);
            }
            if (calls == 0) {
                return;
            }
            try (FlowProcess service = start.of(SERVICE, freePort(), environment, List.of())) {
                service.awaitReady();
                awaitPublished(service);
                ask(service, calls, measurements);
                System.out.println();
                System.out.println(ChangeDelay.HEAD);
                try (ChangeDelay delay = new ChangeDelay(kafka, TOPICS, service.uri())) {
                    delay.measure(MeasuredSearch.after(measurements), EVENTS)
                            .forEach(System.out::println);
                }
                System.out.println();
                System.out.println(ServiceMemory.HEAD);
                System.out.println(ServiceMemory.of(service).row("at the end"));
            }
        }
    }

    private static void ask(FlowProcess service, int calls, int measurements)
            throws IOException, InterruptedException {
        System.out.println();
        System.out.println(ServiceMemory.HEAD);
        System.out.println(ServiceMemory.of(service).row("ready"));
        List<String> rows = new QueryTimes(service.uri(), calls).ask(measurements);
        System.out.println(ServiceMemory.of(service).row("after the queries"));
        System.out.println();
        System.out.println(QueryTimes.HEAD);
        rows.forEach(System.out::println);
    }

    /** Puts the search and its results on their topics. */
    private static void write(KafkaSettings kafka, int measurements) {
        MeasuredSearch search = new MeasuredSearch();
        try (Admin admin = Admin.create(kafka.client())) {
            new TopicSetup(TOPICS, TopicSetup.DEFAULT_PARTITIONS).ensureFlow(admin);
        }
        try (Producer<String, byte[]> producer = new KafkaProducer<>(kafka.producer())) {
            var _ =
                    producer.send(
                            new ProducerRecord<>(
                                    TOPICS.searches(),
                                    MeasuredSearch.ID,
                                    Codec.SEARCHES.encode(search.definition())));
            for (int i = 0; i < measurements; i++) {
                var _ =
                        producer.send(
                                new ProducerRecord<>(
                                        TOPICS.measurements(),
                                        MeasuredSearch.ID,
                                        Codec.MEASUREMENTS.encode(search.next())));
            }
        }
    }

    /** A service that never ran would read its topic again, to find that it knows all of it. */
    private static void markRead(KafkaSettings kafka) throws IOException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest =
                IntStream.range(0, TopicSetup.DEFAULT_PARTITIONS)
                        .mapToObj(partition -> new TopicPartition(TOPICS.measurements(), partition))
                        .collect(toMap(identity(), _ -> OffsetSpec.latest()));
        try (Admin admin = Admin.create(kafka.client())) {
            Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
            admin.listOffsets(latest)
                    .all()
                    .get()
                    .forEach((partition, end) ->
                            ends.put(partition, new OffsetAndMetadata(end.offset())));
            admin.alterConsumerGroupOffsets(TOPICS.prefix() + SERVICE, ends).all().get();
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }

    /** The rebuild leaves it to the service to say what followed from each result. */
    private static void awaitPublished(FlowProcess service)
            throws IOException, InterruptedException {
        double now = System.currentTimeMillis() / 1e3;
        while (service.sum(line -> line.startsWith("paretoform_metrics_refreshed_timestamp")) < now
                || service.sum(line -> line.startsWith("paretoform_outbox_rows")) > 0) {
            Thread.sleep(500); // metrics are asked for, and tell nobody
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void load(FlowProcess.Start start, Map<String, String> environment)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (FlowProcess rebuild = start.of(SERVICE, 0, environment, List.of("rebuild"))) {
            rebuild.awaitEnd();
        }
        System.out.printf(Locale.ROOT, "rebuilt in %.0f s%n", (System.nanoTime() - begin) / 1e9);
    }
}
