package io.paretoform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.Json;
import io.paretoform.contracts.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class TopicSetupTest {
    private static final String DEVICE = "some-class";
    private static final TopicSetup SETUP =
            new TopicSetup(new Topics("some."), TopicSetup.DEFAULT_PARTITIONS);

    /** A topic as it is made and as it is described. */
    private record Shape(int partitions, Map<String, String> settings) {}

    @Test
    void topicsAreMadeAsTheirDocumentSays() throws IOException {
        Map<String, Shape> made =
                Stream.concat(SETUP.flow().stream(), Stream.of(SETUP.profileJobs(DEVICE)))
                        .collect(Collectors.toMap(NewTopic::name, TopicSetupTest::made));

        assertThat(made).isEqualTo(described());
    }

    private static Shape made(NewTopic topic) {
        return new Shape(topic.numPartitions(), new TreeMap<>(topic.configs()));
    }

    private static Map<String, Shape> described() throws IOException {
        try (InputStream file = Topics.class.getResourceAsStream("/asyncapi.yaml")) {
            Object content =
                    new Load(LoadSettings.builder().build())
                            .loadFromInputStream(Objects.requireNonNull(file));
            JsonNode document = Json.MAPPER.valueToTree(content);
            return document.path("channels")
                    .valueStream()
                    .collect(Collectors.toMap(TopicSetupTest::name, TopicSetupTest::described));
        }
    }

    private static String name(JsonNode channel) {
        return channel.path("address")
                .asText()
                .replace("{prefix}", SETUP.topics().prefix())
                .replace("{deviceClass}", DEVICE);
    }

    private static Shape described(JsonNode channel) {
        JsonNode kafka = channel.at("/bindings/kafka");
        Map<String, String> settings = new TreeMap<>();
        kafka.path("topicConfiguration")
                .propertyStream()
                .forEach(setting -> settings.put(setting.getKey(), text(setting.getValue())));
        return new Shape(kafka.path("partitions").asInt(), settings);
    }

    private static String text(JsonNode setting) {
        return setting.isArray()
                ? setting.valueStream().map(JsonNode::asText).collect(Collectors.joining(","))
                : setting.asText();
    }
}
