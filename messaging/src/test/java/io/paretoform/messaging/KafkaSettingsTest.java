package io.paretoform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

class KafkaSettingsTest {
    @Test
    void messagesAreCompressedUnlessADeploymentSaysOtherwise() {
        Map<String, String> none = Map.of(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");

        assertThat(new KafkaSettings("localhost:9092").producer())
                .containsEntry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        assertThat(new KafkaSettings("localhost:9092", none).producer())
                .containsEntry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
    }
}
