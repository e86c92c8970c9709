package io.paretoform.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("integration")
class KafkaBrokerTest {
    private static final TopicPartition PARTITION = new TopicPartition("letters", 0);

    @TempDir Path directory;

    @Test
    void brokerComesBackWithItsDataAfterKillMinusNine() throws Exception {
        try (var broker = KafkaBroker.start(directory)) {
            createTopic(broker);
            send(broker, "alpha");

            broker.process().kill();
            broker.awaitReady(Duration.ofSeconds(60));

            send(broker, "beta");
            assertThat(read(broker, 2)).containsExactly("alpha", "beta");
            assertThat(broker.process().restarts()).isOne();
        }
    }

    @Test
    void stoppedBrokerLeavesNoProcessAndTheNextFindsPortAndData() throws Exception {
        String first;
        long pid;
        try (var broker = KafkaBroker.start(directory)) {
            first = broker.bootstrapServers();
            pid = broker.process().pid().orElseThrow();
            createTopic(broker);
            send(broker, "alpha");
        }

        assertThat(ProcessHandle.of(pid)).isEmpty();
        try (var broker = KafkaBroker.start(directory)) {
            assertThat(broker.bootstrapServers()).isEqualTo(first);
            assertThat(read(broker, 1)).containsExactly("alpha");
        }
    }

    @Test
    void brokerHasShareGroupsWhoseLocksOutlastAnyMeasurement() throws Exception {
        try (var broker = KafkaBroker.start(directory);
                Admin admin = Admin.create(client(broker))) {
            var node = new ConfigResource(ConfigResource.Type.BROKER, "1");

            var features = admin.describeFeatures().featureMetadata().get().finalizedFeatures();
            var settings = List.copyOf(admin.describeConfigs(List.of(node)).all().get().values());

            assertThat(features).containsKey("share.version");
            assertThat(settings)
                    .singleElement()
                    .extracting(it -> it.get("group.share.max.record.lock.duration.ms").value())
                    .isEqualTo("3600000");
        }
    }

    private static void createTopic(KafkaBroker broker)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(client(broker))) {
            admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1))).all().get();
        }
    }

    private static void send(KafkaBroker broker, String letter)
            throws ExecutionException, InterruptedException {
        try (var producer =
                new KafkaProducer<>(
                        client(broker), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(PARTITION.topic(), letter)).get();
        }
    }

    private static List<String> read(KafkaBroker broker, int count) {
        try (var consumer =
                new KafkaConsumer<>(
                        client(broker), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            var letters = new ArrayList<String>();
            while (letters.size() < count) {
                consumer.poll(Duration.ofSeconds(30)).forEach(it -> letters.add(it.value()));
            }
            return letters;
        }
    }

    private static Properties client(KafkaBroker broker) {
        var properties = new Properties();
        properties.putAll(Map.of("bootstrap.servers", broker.bootstrapServers()));
        return properties;
    }
}
