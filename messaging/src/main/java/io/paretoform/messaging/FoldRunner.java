package io.paretoform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.paretoform.contracts.Codec;
import io.paretoform.contracts.Message;
import io.paretoform.contracts.UnreadableMessageException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/**
 * The life of a service that is a {@link LogFold}: sets up the topics, reads the tables its slices
 * look things up in, then folds on a thread of its own until it is closed or fails.
 */
public final class FoldRunner implements AutoCloseable {
    private static final Logger LOG = System.getLogger(FoldRunner.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final FlowConfig config;
    private final String service;
    private final DeadLetters deadLetters;
    private final Producer<String, byte[]> letters;
    private final FoldMetrics metrics;
    private final List<AutoCloseable> resources = new ArrayList<>();
    private final List<WholeTopic<?>> tables = new ArrayList<>();
    private volatile @Nullable LogFold fold;
    private volatile boolean closed;

    public FoldRunner(FlowConfig config, String service, Clock clock, MeterRegistry meters) {
        this.config = config;
        this.service = service;
        this.deadLetters = new DeadLetters(config.topicSetup().topics(), service, clock);
        try (Admin admin = Admin.create(config.settings().client())) {
            config.topicSetup().ensureFlow(admin);
        }
        this.metrics = new FoldMetrics(meters, service);
        this.letters = new KafkaProducer<>(config.settings().producer());
        resources.add(letters);
    }

    /** Reads a whole topic for the slices to look things up in. */
    public <T extends Message> WholeTopic<T> table(String topic, Codec<T> codec) {
        WholeTopic<T> table = new WholeTopic<>(config.settings(), topic, codec, this::giveUp);
        tables.add(table);
        resources.addFirst(table);
        return table;
    }

    public DeadLetters deadLetters() {
        return deadLetters;
    }

    /**
     * Waits for the tables and starts folding; {@code onFailure} runs once if the fold ends by
     * itself.
     */
    public void start(Pattern topics, IntFunction<LogFold.Slice> slices, Runnable onFailure) {
        Thread.ofPlatform().name(service + "-fold").start(() -> fold(topics, slices, onFailure));
    }

    /** Whether the fold has read everything there was when it began. */
    public boolean isReady() {
        LogFold current = fold;
        return current != null && current.isCaughtUp();
    }

    @Override
    public void close() {
        closed = true;
        LogFold current = fold;
        if (current != null) {
            current.close();
        }
        for (AutoCloseable resource : resources) {
            try {
                resource.close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "closing " + resource, e);
            }
        }
    }

    /** A letter that does not arrive is written again by the next life, which meets it again. */
    private void giveUp(ConsumerRecord<String, byte[]> origin, UnreadableMessageException cause) {
        var _ =
                letters.send(
                        deadLetters.of(origin, cause),
                        (_, failure) -> {
                            if (failure == null) {
                                metrics.buried(1);
                            } else {
                                LOG.log(Level.WARNING, "lost a dead letter", failure);
                            }
                        });
    }

    private long versionOfTables() {
        return tables.stream().mapToLong(WholeTopic::version).sum();
    }

    private void fold(Pattern topics, IntFunction<LogFold.Slice> slices, Runnable onFailure) {
        try {
            for (WholeTopic<?> table : tables) {
                table.awaitCaughtUp(PATIENCE);
            }
            LogFold started =
                    new LogFold(
                            config,
                            deadLetters,
                            new LogFold.Plan(topics, slices, this::versionOfTables),
                            metrics);
            fold = started;
            started.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            if (!closed) {
                LOG.log(Level.ERROR, service + " ends; its next life rebuilds from the log", e);
                onFailure.run();
            }
        }
    }
}
