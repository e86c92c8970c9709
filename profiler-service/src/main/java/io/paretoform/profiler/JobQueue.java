package io.paretoform.profiler;

import io.paretoform.messaging.KafkaSettings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.jspecify.annotations.Nullable;

/**
 * This worker's end of its device class's share group: at most one record is held at a time. Used
 * by one thread. Why each step is as it is: DESIGN.md of this module.
 */
final class JobQueue implements AutoCloseable {
    private static final Logger LOG = System.getLogger(JobQueue.class.getName());
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** Longer than a broker takes to answer. */
    private static final Duration GLANCE = Duration.ofMillis(50);

    private static final Duration BROKER_DEFAULT_LOCK = Duration.ofSeconds(30);
    private static final int RENEWALS_A_LOCK = 3;

    private final ShareConsumer<String, byte[]> consumer;
    private @Nullable ConsumerRecord<String, byte[]> held;

    JobQueue(KafkaSettings settings, String group, String topic) {
        this.consumer = new KafkaShareConsumer<>(sharing(settings, group));
        consumer.subscribe(List.of(topic));
    }

    /** The record held, or the next one if it comes within half a second. */
    Optional<ConsumerRecord<String, byte[]>> take() {
        if (held == null) {
            // The end of the transaction that wrote the last job counts as a record, which a poll
            // gets instead of the next job, and it waits all its time for more.
            held = polled(GLANCE);
        }
        if (held == null) {
            held = polled(PATIENCE);
        }
        return Optional.ofNullable(held);
    }

    /** How long after taking or renewing the record is to be renewed, at the latest. */
    Duration renewEvery() {
        return consumer.acquisitionLockTimeoutMs()
                .map(Duration::ofMillis)
                .orElse(BROKER_DEFAULT_LOCK)
                .dividedBy(RENEWALS_A_LOCK);
    }

    /**
     * Holds the record for another lock. Where the lock was lost, the record held afterwards may be
     * none, or another.
     */
    void renew() {
        settle(AcknowledgeType.RENEW);
        held = polled(PATIENCE);
    }

    /** Done with this record, if it is still held. */
    void accept(ConsumerRecord<String, byte[]> record) {
        if (held != null
                && held.partition() == record.partition()
                && held.offset() == record.offset()) {
            settle(AcknowledgeType.ACCEPT);
        }
    }

    /** Gives the record held to whoever comes next. */
    void release() {
        settle(AcknowledgeType.RELEASE);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void settle(AcknowledgeType how) {
        if (held == null) {
            return;
        }
        consumer.acknowledge(held, how);
        held = null;
        consumer.commitSync()
                .forEach((partition, failure) ->
                        failure.ifPresent(cause ->
                                LOG.log(
                                        Level.WARNING,
                                        how + " on " + partition + " came too late",
                                        cause)));
    }

    private @Nullable ConsumerRecord<String, byte[]> polled(Duration patience) {
        ConsumerRecords<String, byte[]> records = consumer.poll(patience);
        return records.isEmpty() ? null : records.iterator().next();
    }

    private static Map<String, Object> sharing(KafkaSettings settings, String group) {
        Map<String, Object> sharing = settings.consumer();
        sharing.remove(ConsumerConfig.ISOLATION_LEVEL_CONFIG);
        sharing.remove(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG);
        sharing.remove(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG);
        sharing.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        sharing.put(ConsumerConfig.SHARE_ACKNOWLEDGEMENT_MODE_CONFIG, "explicit");
        sharing.put(ConsumerConfig.SHARE_ACQUIRE_MODE_CONFIG, "record_limit");
        sharing.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        return sharing;
    }
}
