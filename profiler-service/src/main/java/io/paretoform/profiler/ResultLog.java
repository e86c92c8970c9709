package io.paretoform.profiler;

import io.paretoform.contracts.Codec;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.contracts.SentinelMeasured;
import io.paretoform.contracts.UnreadableMessageException;
import io.paretoform.messaging.KafkaSettings;
import io.paretoform.messaging.TopicSetup;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Topic {@code measurements}: where answers go, and whether a job has one. */
final class ResultLog implements AutoCloseable {
    /** By how much the clocks of two machines may differ. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private static final Duration POLL = Duration.ofSeconds(1);

    private final TopicSetup topics;
    private final Producer<String, byte[]> producer;
    private final Consumer<String, byte[]> consumer;

    ResultLog(KafkaSettings settings, TopicSetup topics) {
        this.topics = topics;
        this.producer = new KafkaProducer<>(settings.producer());
        Map<String, Object> reading = settings.lookup();
        // Answers are written outside transactions. Those of others, on the same topic, must not
        // hide them: an open one hides everything after it from readers of committed records.
        reading.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
        this.consumer = new KafkaConsumer<>(reading);
    }

    /** Returns when the answer, or what is said about one, is safe in the log. */
    void publish(MeasurementRecord said) throws InterruptedException {
        publish(
                new ProducerRecord<>(
                        topics.topics().measurements(),
                        said.search(),
                        Codec.MEASUREMENTS.encode(said)));
    }

    /** Returns when the reading is safe in its log. */
    void publish(SentinelMeasured reading) throws InterruptedException {
        publish(SentinelLog.written(topics, reading));
    }

    /** Returns when the record is safe in its log. */
    void publish(ProducerRecord<String, byte[]> message) throws InterruptedException {
        try {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new KafkaException("cannot publish on " + message.topic(), e.getCause());
        }
    }

    /** Whether somebody, perhaps an earlier life of ours, has answered the job. */
    boolean hasAnswer(ProfileJob job) {
        TopicPartition partition =
                new TopicPartition(
                        topics.topics().measurements(), topics.partitionOf(job.search()));
        return read(partition, job.madeAt().minus(CLOCK_SKEW), value -> answers(value, job));
    }

    /** Reads what a partition has since then, until one is what is looked for. */
    private boolean read(
            TopicPartition partition, Instant from, Predicate<byte @Nullable []> isFound) {
        consumer.assign(List.of(partition));
        OffsetAndTimestamp first =
                consumer.offsetsForTimes(Map.of(partition, from.toEpochMilli())).get(partition);
        if (first == null) {
            return false;
        }
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        consumer.seek(partition, first.offset());
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<String, byte[]> answer : consumer.poll(POLL)) {
                if (isFound.test(answer.value())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What this worker has measured on this device class since then, by partition. */
    List<Measured> measuredSince(Instant from, String worker, String deviceClass) {
        List<TopicPartition> partitions =
                consumer.partitionsFor(topics.topics().measurements()).stream()
                        .map(one -> new TopicPartition(one.topic(), one.partition()))
                        .toList();
        List<Measured> found = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            read(
                    partition,
                    from,
                    value -> {
                        if (measured(value, worker) instanceof Measured measured
                                && measured.worker().equals(worker)
                                && measured.job().deviceClass().equals(deviceClass)) {
                            found.add(measured);
                        }
                        return false;
                    });
        }
        return found;
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }

    private static @Nullable MeasurementRecord measured(byte @Nullable [] value, String worker) {
        // As with answers: not all results of all workers are decoded.
        if (value == null || !new String(value, StandardCharsets.UTF_8).contains(worker)) {
            return null;
        }
        try {
            return Codec.MEASUREMENTS.decode(value);
        } catch (UnreadableMessageException e) {
            return null;
        }
    }

    private static boolean answers(byte @Nullable [] value, ProfileJob job) {
        // Decoding is for the one record that names the job, not for all of a long search.
        if (value == null || !new String(value, StandardCharsets.UTF_8).contains(job.job().hex())) {
            return false;
        }
        try {
            return Codec.MEASUREMENTS.decode(value) instanceof MeasurementRecord.Result result
                    && result.job().job().equals(job.job());
        } catch (UnreadableMessageException e) {
            return false;
        }
    }
}
