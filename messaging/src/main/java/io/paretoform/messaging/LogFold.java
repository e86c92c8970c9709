package io.paretoform.messaging;

import io.paretoform.contracts.UnreadableMessageException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Runs a service whose state is a fold over the log: for every partition number it owns, a {@link
 * Slice} is made, fed with the records of that partition of all its topics from the beginning, and,
 * once it has seen everything there was, asked what to write. What it writes is committed in one
 * transaction with the positions it has read to; a transaction of an instance that lost its
 * partitions is refused by the broker, so a slice never acts on a state that another instance has
 * moved on from.
 *
 * <p>Topics need equal partition counts; the range assignor then gives one instance the same
 * partition number of each. Among the topics are those a slice writes to: what an earlier life
 * wrote is how its state comes back.
 */
public final class LogFold implements AutoCloseable, ConsumerRebalanceListener {
    private static final Logger LOG = System.getLogger(LogFold.class.getName());
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int NEW_TOPIC_SEEN_MS = 2_000;
    private static final int SESSION_TIMEOUT_MS = 10_000;

    /** The state of one partition number; called by one thread. */
    public interface Slice {
        /**
         * Takes in one record. Records of one topic come in order, those of different topics in
         * any, and after a restart all come again: applying must not depend on time.
         *
         * <p>A record that throws becomes a dead letter, and the fold goes on with the same slice.
         * So whatever can fail must have been done before anything is changed.
         *
         * @throws UnreadableMessageException when it is not what its topic promises
         * @throws IllegalArgumentException when it cannot be acted on, though each field is legal
         * @throws ArithmeticException when what it says leaves the range of numbers
         */
        void apply(ConsumerRecord<String, byte[]> consumed) throws UnreadableMessageException;

        /** Whether it has taken in records of which it cannot say yet if they can be acted on. */
        default boolean isUndecided() {
            return false;
        }

        /**
         * What to write now; called when everything known has been applied and there is news, and
         * at least about once a second. What throws ends the fold, so that a slice looks at what
         * others say when it applies it, not here.
         */
        List<ProducerRecord<String, byte[]>> act();

        /** The partition is not owned any more; nothing is asked of this slice again. */
        default void dropped() {}
    }

    /**
     * What is folded.
     *
     * @param topics by full name
     * @param slices makes the empty state of a partition number
     * @param news changes its value when something has changed that slices look up elsewhere
     */
    public record Plan(Pattern topics, IntFunction<Slice> slices, LongSupplier news) {}

    private final Plan plan;
    private final DeadLetters deadLetters;
    private final FaultPoints faults;
    private final FoldMetrics metrics;
    private final Consumer<String, byte[]> consumer;
    private final Producer<String, byte[]> producer;
    private final ActTimer timer = new ActTimer();
    private final Map<Integer, Slice> owned = new TreeMap<>();
    private final Map<TopicPartition, Long> behindUntil = new HashMap<>();
    private final Map<TopicPartition, Long> dealtWith = new HashMap<>();
    private volatile boolean open = true;
    private volatile boolean caughtUp;

    /**
     * Connects; {@link #run} does the work.
     *
     * @param deadLetters of the service; its instances are one consumer group
     */
    LogFold(FlowConfig config, DeadLetters deadLetters, Plan plan, FoldMetrics metrics) {
        this(
                new KafkaConsumer<>(reading(config, deadLetters.stage())),
                new KafkaProducer<>(writing(config, deadLetters.stage())),
                deadLetters,
                plan,
                config.faultPoints(),
                metrics);
    }

    LogFold(
            Consumer<String, byte[]> consumer,
            Producer<String, byte[]> producer,
            DeadLetters deadLetters,
            Plan plan,
            FaultPoints faults,
            FoldMetrics metrics) {
        this.consumer = consumer;
        this.producer = producer;
        this.deadLetters = deadLetters;
        this.plan = plan;
        this.faults = faults;
        this.metrics = metrics;
    }

    private static Map<String, Object> reading(FlowConfig config, String service) {
        Map<String, Object> reading = config.settings().consumer();
        reading.put(ConsumerConfig.GROUP_ID_CONFIG, config.group(service));
        // A new life gets the dead one's partitions at once, not when its session runs out.
        reading.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, config.instance());
        reading.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
        reading.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, NEW_TOPIC_SEEN_MS);
        reading.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MS);
        return reading;
    }

    /** A new life of an instance fences what the one before left open. */
    private static Map<String, Object> writing(FlowConfig config, String service) {
        Map<String, Object> writing = config.settings().producer();
        writing.put(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                config.group(service) + "-" + config.instance());
        return writing;
    }

    /** Whether every owned partition has been read to where it ended when it was assigned. */
    public boolean isCaughtUp() {
        return caughtUp;
    }

    /**
     * Folds and acts until {@link #close}; any failure ends it, and a new life begins with an empty
     * state.
     */
    public void run() {
        try (consumer;
                producer) {
            producer.initTransactions();
            consumer.subscribe(plan.topics(), this);
            while (open) {
                turn();
            }
        } catch (WakeupException e) {
            LOG.log(Level.DEBUG, "fold stopped");
        } finally {
            caughtUp = false;
        }
    }

    @Override
    public void close() {
        open = false;
        consumer.wakeup();
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        owned.values().forEach(Slice::dropped);
        owned.clear();
        behindUntil.clear();
        dealtWith.clear();
        caughtUp = false;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        LOG.log(Level.INFO, "rebuilding from {0} partitions", partitions.size());
        Set<Integer> numbers = new HashSet<>();
        partitions.forEach(partition -> numbers.add(partition.partition()));
        numbers.forEach(number -> owned.put(number, plan.slices().apply(number)));
        consumer.committed(Set.copyOf(partitions))
                .forEach((partition, offset) ->
                        dealtWith.put(partition, offset == null ? 0L : offset.offset()));
        consumer.seekToBeginning(partitions);
        behindUntil.putAll(consumer.endOffsets(partitions));
    }

    private void turn() {
        List<ProducerRecord<String, byte[]>> writes = new ArrayList<>();
        ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
        for (ConsumerRecord<String, byte[]> consumed : polled) {
            timer.heard();
            apply(consumed, writes);
        }
        metrics.taken(polled.count());
        metrics.behind(lag());
        behindUntil.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        caughtUp = !owned.isEmpty() && behindUntil.isEmpty();
        if (caughtUp && timer.isDue(plan.news().getAsLong(), System.nanoTime())) {
            metrics.timeAct(() -> owned.values().forEach(slice -> writes.addAll(slice.act())));
        }
        if (!writes.isEmpty()) {
            metrics.timeTransaction(() -> write(writes));
            metrics.buried((int) writes.stream().filter(this::isLetter).count());
        }
    }

    /** As far as the consumer knows; it asks of a partition once, then is told with every fetch. */
    private long lag() {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    private boolean isLetter(ProducerRecord<String, byte[]> written) {
        return written.topic().equals(deadLetters.topics().deadLetters());
    }

    private void apply(
            ConsumerRecord<String, byte[]> consumed, List<ProducerRecord<String, byte[]>> writes) {
        Slice slice = owned.get(consumed.partition());
        if (slice == null) {
            throw new IllegalStateException(
                    "a record of partition " + consumed.partition() + ", which is not owned");
        }
        try {
            slice.apply(consumed);
        } catch (UnreadableMessageException e) {
            bury(consumed, deadLetters.of(consumed, e), writes);
        } catch (IllegalArgumentException | ArithmeticException e) {
            bury(consumed, deadLetters.of(consumed, e), writes);
        }
    }

    /** Only what no earlier life has dealt with: the letters of the rest are there. */
    private void bury(
            ConsumerRecord<String, byte[]> consumed,
            ProducerRecord<String, byte[]> letter,
            List<ProducerRecord<String, byte[]>> writes) {
        TopicPartition origin = new TopicPartition(consumed.topic(), consumed.partition());
        if (consumed.offset() >= dealtWith.getOrDefault(origin, 0L)) {
            writes.add(letter);
        }
    }

    private void write(List<ProducerRecord<String, byte[]>> writes) {
        Map<TopicPartition, OffsetAndMetadata> positions = positions();
        producer.beginTransaction();
        for (ProducerRecord<String, byte[]> write : writes) {
            var _ = producer.send(write); // commitTransaction throws what a send met
        }
        producer.sendOffsetsToTransaction(positions, consumer.groupMetadata());
        faults.passed("before-transaction-commit");
        producer.commitTransaction();
        faults.passed("after-transaction-commit");
        positions.forEach((partition, offset) -> dealtWith.put(partition, offset.offset()));
    }

    /** Before these everything has been dealt with. They stay where a slice is undecided. */
    private Map<TopicPartition, OffsetAndMetadata> positions() {
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            Slice slice = owned.get(partition.partition());
            boolean undecided = slice == null || slice.isUndecided();
            long offset =
                    undecided
                            ? dealtWith.getOrDefault(partition, 0L)
                            : consumer.position(partition);
            positions.put(partition, new OffsetAndMetadata(offset));
        }
        return positions;
    }
}
