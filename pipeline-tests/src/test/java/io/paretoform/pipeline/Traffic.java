package io.paretoform.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paretoform.contracts.Codec;
import io.paretoform.contracts.DeadLetter;
import io.paretoform.contracts.Topics;
import io.paretoform.testkit.LogReader;
import io.paretoform.testkit.Pipeline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** The topics as somebody sees them who writes to them what no service would. */
final class Traffic implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Pipeline pipeline;
    private final LogReader log;
    private final Producer<String, byte[]> producer;

    Traffic(Pipeline pipeline) {
        this.pipeline = pipeline;
        this.log = new LogReader(pipeline.kafka());
        this.producer = new KafkaProducer<>(pipeline.kafka().producer());
    }

    /** The services that read each topic of the flow, by the topic's full name. */
    Map<String, Set<String>> readers() {
        Topics topics = pipeline.topics();
        Map<String, Set<String>> readers = new LinkedHashMap<>();
        readers.put(topics.searches(), Set.of("generator-service", "proxy-service"));
        readers.put(topics.devices(), Set.of("proxy-service", "frontier-service"));
        readers.put(topics.candidates(), Set.of("generator-service", "proxy-service"));
        for (String jobs : profileJobs()) {
            readers.put(jobs, Set.of("proxy-service", "profiler-service"));
        }
        readers.put(topics.measurements(), Set.of("proxy-service", "frontier-service"));
        readers.put(topics.sentinels(), Set.of("frontier-service"));
        readers.put(topics.frontierChanges(), Set.of("generator-service", "proxy-service"));
        return readers;
    }

    /** Writes every record of the flow again, in the order of its topic. */
    void repeatEverything() {
        for (String topic : readers().keySet()) {
            for (ConsumerRecord<String, byte[]> found : log.records(topic)) {
                say(topic, found.partition(), found.key(), found.value());
            }
        }
    }

    /**
     * Waits until every service has dealt with all that has been written so far: each has put the
     * rubbish written after it among the dead letters.
     */
    void awaitDealtWith() {
        Set<String> keys = new TreeSet<>();
        readers()
                .forEach((topic, stages) -> {
                    for (int partition = 0; partition < partitions(topic); partition++) {
                        String origin = say(topic, partition, "end", "the end");
                        stages.forEach(stage -> keys.add(origin + "/" + stage));
                    }
                });
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(letters().keySet()).containsAll(keys));
    }

    /** Writes a record and returns where it lies, as the keys of dead letters say it. */
    String say(String topic, int partition, @Nullable String key, byte @Nullable [] value) {
        try {
            RecordMetadata at =
                    producer.send(new ProducerRecord<>(topic, partition, key, value)).get();
            return topic + "/" + at.partition() + "/" + at.offset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing to " + topic, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot write to " + topic, e);
        }
    }

    String say(String topic, int partition, @Nullable String key, @Nullable String value) {
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        return say(topic, partition, key, bytes);
    }

    /** The dead letters by key. */
    Map<String, DeadLetter> letters() {
        Map<String, DeadLetter> letters = new TreeMap<>();
        log.messages(pipeline.topics().deadLetters(), Codec.DEAD_LETTERS)
                .forEach(letter -> letters.put(letter.key(), letter));
        return letters;
    }

    /** The different records of each topic but that of heartbeats, as text. */
    Map<String, Set<String>> content() {
        Map<String, Set<String>> content = new TreeMap<>();
        for (String topic : readers().keySet()) {
            if (!topic.equals(pipeline.topics().devices())) {
                content.put(topic, texts(topic));
            }
        }
        return content;
    }

    int partitions(String topic) {
        return producer.partitionsFor(topic).size();
    }

    @Override
    public void close() {
        producer.close();
    }

    private Set<String> texts(String topic) {
        Set<String> texts = new TreeSet<>();
        for (ConsumerRecord<String, byte[]> found : log.records(topic)) {
            byte[] value = Objects.requireNonNullElse(found.value(), new byte[0]);
            texts.add(found.key() + " " + new String(value, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private List<String> profileJobs() {
        try (Admin admin = Admin.create(pipeline.kafka().client())) {
            List<String> found = new ArrayList<>(admin.listTopics().names().get());
            found.removeIf(topic -> !pipeline.topics().isProfileJobs(topic));
            found.sort(Comparator.naturalOrder());
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while listing the topics", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot list the topics", e);
        }
    }
}
