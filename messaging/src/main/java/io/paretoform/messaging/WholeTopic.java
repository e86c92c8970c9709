package io.paretoform.messaging;

import io.paretoform.contracts.Codec;
import io.paretoform.contracts.Message;
import io.paretoform.contracts.UnreadableMessageException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/**
 * The newest record of every key of a compacted topic of one partition, read whole and kept up to
 * date by a thread of its own, without a consumer group.
 *
 * @param <T> the topic's record
 */
public final class WholeTopic<T extends Message> implements AutoCloseable {
    private static final Logger LOG = System.getLogger(WholeTopic.class.getName());
    private static final Duration POLL = Duration.ofSeconds(1);

    private final String topic;
    private final Codec<T> codec;
    private final BiConsumer<ConsumerRecord<String, byte[]>, UnreadableMessageException>
            onUnreadable;
    private final Consumer<String, byte[]> consumer;
    private final Map<String, T> newest = new ConcurrentSkipListMap<>();
    private final AtomicLong version = new AtomicLong();
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Thread reader;
    private volatile boolean open = true;
    private volatile @Nullable RuntimeException failure;

    /** Starts reading; {@code onUnreadable} runs on the reading thread. */
    public WholeTopic(
            KafkaSettings settings,
            String topic,
            Codec<T> codec,
            BiConsumer<ConsumerRecord<String, byte[]>, UnreadableMessageException> onUnreadable) {
        this.topic = topic;
        this.codec = codec;
        this.onUnreadable = onUnreadable;
        this.consumer = new KafkaConsumer<>(settings.consumer());
        this.reader = Thread.ofPlatform().name("whole-" + topic).daemon().unstarted(this::read);
        reader.start();
    }

    /** The newest record of a key. */
    public Optional<T> get(String key) {
        return Optional.ofNullable(newest.get(key));
    }

    /** The newest record of each key, in the order of the keys. */
    public Collection<T> values() {
        return List.copyOf(newest.values());
    }

    /** Whether everything that was in the topic at the start has been read. */
    public boolean isCaughtUp() {
        return caughtUp.getCount() == 0 && failure == null;
    }

    /**
     * Another number after every record that was taken in.
     *
     * @throws IllegalStateException when the topic is no longer read
     */
    public long version() {
        requireRead();
        return version.get();
    }

    /**
     * Waits until everything that was in the topic at the start has been read.
     *
     * @throws IllegalStateException when that takes longer than the patience, or fails
     */
    public void awaitCaughtUp(Duration patience) throws InterruptedException {
        if (!caughtUp.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException(
                    "topic " + topic + " not read whole within " + patience);
        }
        requireRead();
    }

    @Override
    public void close() {
        open = false;
        consumer.wakeup();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (consumer) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (open) {
                if (caughtUp.getCount() > 0 && consumer.position(partition) >= end) {
                    caughtUp.countDown();
                }
                consumer.poll(POLL).forEach(this::keep);
            }
        } catch (WakeupException e) {
            LOG.log(Level.DEBUG, "stopped reading {0}", topic);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    "stopped reading " + topic + "; what it says from now on is not seen",
                    e);
            failure = e;
            caughtUp.countDown();
        }
    }

    private void requireRead() {
        if (failure != null) {
            throw new IllegalStateException("topic " + topic + " is no longer read", failure);
        }
    }

    private void keep(ConsumerRecord<String, byte[]> consumed) {
        take(consumed);
        version.incrementAndGet();
    }

    private void take(ConsumerRecord<String, byte[]> consumed) {
        if (consumed.value() == null) {
            newest.remove(consumed.key());
            return;
        }
        try {
            T said = codec.decode(consumed.value());
            newest.merge(
                    consumed.key(), said, (known, next) -> next.isOlderThan(known) ? known : next);
        } catch (UnreadableMessageException e) {
            onUnreadable.accept(consumed, e);
        }
    }
}
