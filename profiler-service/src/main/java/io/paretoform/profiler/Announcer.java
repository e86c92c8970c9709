package io.paretoform.profiler;

import io.paretoform.contracts.Codec;
import io.paretoform.contracts.DeviceAnnouncement;
import io.paretoform.messaging.KafkaSettings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Says on topic {@code devices} that the worker lives, and at the end that it does not. */
final class Announcer implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Announcer.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String worker;
    private final DeviceFacts facts;
    private final Duration heartbeat;
    private final String topic;
    private final Clock clock;
    private final Producer<String, byte[]> producer;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("heartbeat").factory());

    Announcer(
            KafkaSettings settings,
            String topic,
            String worker,
            DeviceFacts facts,
            Duration heartbeat,
            Clock clock) {
        this.worker = worker;
        this.facts = facts;
        this.heartbeat = heartbeat;
        this.topic = topic;
        this.clock = clock;
        this.producer = new KafkaProducer<>(settings.producer());
    }

    /** Returns when the worker has been announced; from then on its heart beats. */
    void start() throws InterruptedException {
        say(true);
        long every = heartbeat.toMillis();
        var _ = timer.scheduleAtFixedRate(this::beat, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdown();
        try {
            // A beat after the farewell would call the worker back to life.
            var _ = timer.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            say(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (KafkaException e) {
            LOG.log(Level.WARNING, "left without a farewell", e);
        }
        producer.close(PATIENCE);
    }

    private void beat() {
        try {
            say(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (KafkaException e) {
            LOG.log(Level.WARNING, "missed a heartbeat", e);
        }
    }

    private void say(boolean live) throws InterruptedException {
        DeviceAnnouncement announcement =
                new DeviceAnnouncement(
                        clock.instant(),
                        worker,
                        facts.deviceClass(),
                        facts.kind(),
                        facts.hardware(),
                        facts.runtime(),
                        facts.threads(),
                        facts.precision(),
                        facts.details(),
                        live,
                        heartbeat);
        try {
            producer.send(new ProducerRecord<>(topic, worker, Codec.DEVICES.encode(announcement)))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("cannot announce worker " + worker, e);
        }
    }
}
