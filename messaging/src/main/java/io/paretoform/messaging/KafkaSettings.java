package io.paretoform.messaging;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * How to reach the broker.
 *
 * @param bootstrapServers host:port, separated by commas
 * @param security further client settings, such as {@code security.protocol} and {@code sasl.*}
 */
public record KafkaSettings(String bootstrapServers, Map<String, String> security) {
    /** A broker without news answers after this long; news it sends at once. */
    private static final int FETCH_MAX_WAIT_MS = 2_000;

    private static final int LOOKUP_MAX_WAIT_MS = 20;

    public KafkaSettings {
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("bootstrap servers '': expected host:port");
        }
        security = Map.copyOf(security);
    }

    public KafkaSettings(String bootstrapServers) {
        this(bootstrapServers, Map.of());
    }

    /** Settings of a client that reads committed records of text keys and byte values. */
    public Map<String, Object> consumer() {
        Map<String, Object> settings = client();
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // Asking twice a second, as by default, costs more CPU than everything else of an idle
        // flow.
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_MAX_WAIT_MS);
        return settings;
    }

    /**
     * Settings of a client that reads what is there and goes. The broker answers requests of a
     * connection in turn, so what it asks next, or its farewell, would wait for the last fetch.
     */
    public Map<String, Object> lookup() {
        Map<String, Object> settings = consumer();
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, LOOKUP_MAX_WAIT_MS);
        return settings;
    }

    /** Settings of a client that writes each record once, in order, to all replicas. */
    public Map<String, Object> producer() {
        Map<String, Object> settings = client();
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return settings;
    }

    /** Settings that every client has in common. */
    public Map<String, Object> client() {
        Map<String, Object> settings = new TreeMap<>(security);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return settings;
    }
}
