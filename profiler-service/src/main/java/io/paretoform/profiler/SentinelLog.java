package io.paretoform.profiler;

import io.paretoform.contracts.Codec;
import io.paretoform.contracts.SentinelMeasured;
import io.paretoform.contracts.UnreadableMessageException;
import io.paretoform.messaging.KafkaSettings;
import io.paretoform.messaging.TopicSetup;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Topic {@code sentinels}, as one worker uses it. */
final class SentinelLog {
    private static final Logger LOG = System.getLogger(SentinelLog.class.getName());
    private static final Duration POLL = Duration.ofMillis(200);

    private SentinelLog() {}

    /** What this worker's sentinels were on this device class, in the order they were measured. */
    static List<SentinelMeasured> history(
            KafkaSettings settings, TopicSetup topics, String worker, String deviceClass) {
        TopicPartition own =
                new TopicPartition(topics.topics().sentinels(), topics.partitionOf(worker));
        List<SentinelMeasured> history = new ArrayList<>();
        try (Consumer<String, byte[]> consumer = new KafkaConsumer<>(settings.lookup())) {
            consumer.assign(List.of(own));
            consumer.seekToBeginning(List.of(own));
            long end = consumer.endOffsets(List.of(own)).getOrDefault(own, 0L);
            while (consumer.position(own) < end) {
                for (ConsumerRecord<String, byte[]> found : consumer.poll(POLL)) {
                    add(history, found);
                }
            }
        }
        history.removeIf(reading ->
                !reading.worker().equals(worker) || !reading.deviceClass().equals(deviceClass));
        return history;
    }

    private static void add(List<SentinelMeasured> history, ConsumerRecord<String, byte[]> found) {
        try {
            history.add(Codec.SENTINELS.decode(found.value()));
        } catch (UnreadableMessageException e) {
            // The frontier-service, which reads all of them, makes it a dead letter.
            LOG.log(Level.WARNING, "skipped sentinel at {0}: {1}", found.offset(), e.toString());
        }
    }

    static ProducerRecord<String, byte[]> written(TopicSetup topics, SentinelMeasured reading) {
        return new ProducerRecord<>(
                topics.topics().sentinels(), reading.worker(), Codec.SENTINELS.encode(reading));
    }
}
