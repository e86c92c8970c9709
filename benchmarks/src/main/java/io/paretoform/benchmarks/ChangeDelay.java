package io.paretoform.benchmarks;

import io.paretoform.contracts.Codec;
import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.Topics;
import io.paretoform.contracts.UnreadableMessageException;
import io.paretoform.messaging.KafkaSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * From sending a result to what it changed, one result after the other: until the change is read
 * from its topic, and until the new member is in the answer of REST that is asked for then.
 */
final class ChangeDelay implements AutoCloseable {
    static final String HEAD =
            """
            | from sending a measurement until | results | p50 ms | p99 ms | most ms |
            |---|---|---|---|---|\
            """;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();
    private static final int WARM_UP = 20;

    /** In bytes, less than what any result before has. */
    private static final double LEAST_MEMORY = 1e6;

    private final Topics topics;
    private final URI newest;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;

    ChangeDelay(KafkaSettings kafka, Topics topics, URI server) {
        this.topics = topics;
        this.newest =
                server.resolve(
                        "/api/searches/"
                                + MeasuredSearch.ID
                                + "/frontier?sort=peak_memory_bytes&limit=1");
        this.producer = new KafkaProducer<>(kafka.producer());
        this.consumer = new KafkaConsumer<>(kafka.consumer());
        List<TopicPartition> partitions =
                consumer.partitionsFor(topics.frontierChanges()).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /**
     * Two rows of Markdown. Each result is better than all before, so that it joins; one that is
     * not the first of the frontier then, as those are that surprise and are held, is left out.
     */
    List<String> measure(MeasuredSearch search, int results)
            throws IOException, InterruptedException {
        List<Long> changed = new ArrayList<>();
        List<Long> visible = new ArrayList<>();
        for (int i = -WARM_UP; i < results; i++) {
            Measured measured = search.nextMember(LEAST_MEMORY - i - WARM_UP);
            long begin = System.nanoTime();
            var _ =
                    producer.send(
                            new ProducerRecord<>(
                                    topics.measurements(),
                                    MeasuredSearch.ID,
                                    Codec.MEASUREMENTS.encode(measured)));
            awaitChange(measured);
            long read = System.nanoTime() - begin;
            boolean first = isFirst(measured);
            long seen = System.nanoTime() - begin;
            if (i >= 0 && first) {
                changed.add(read);
                visible.add(seen);
            }
        }
        return List.of(
                "| its change is read from `frontier-changes` | %s |"
                        .formatted(new Timings(nanos(changed)).cells()),
                "| the frontier of REST, asked for then, has come | %s |"
                        .formatted(new Timings(nanos(visible)).cells()));
    }

    private void awaitChange(Measured measured) throws IOException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < end) {
            for (ConsumerRecord<String, byte[]> found : consumer.poll(POLL)) {
                if (change(found).job().equals(measured.job().job())) {
                    return;
                }
            }
        }
        throw new IOException("no change within 30 s");
    }

    private static FrontierChange change(ConsumerRecord<String, byte[]> found) throws IOException {
        try {
            return Codec.FRONTIER_CHANGES.decode(found.value());
        } catch (UnreadableMessageException e) {
            throw new IOException(e);
        }
    }

    private static long[] nanos(List<Long> times) {
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private boolean isFirst(Measured measured) throws IOException, InterruptedException {
        return HTTP.send(
                        HttpRequest.newBuilder(newest).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body()
                .contains(measured.job().candidate().hex());
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
