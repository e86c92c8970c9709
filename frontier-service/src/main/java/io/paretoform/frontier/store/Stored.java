package io.paretoform.frontier.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import io.paretoform.contracts.Codec;
import io.paretoform.contracts.Json;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.contracts.Message;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.contracts.UnreadableMessageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Messages and values as the JSON text that the database holds: fields in alphabetical order, so
 * that equal messages are equal texts in every process.
 */
final class Stored {
    private static final TypeReference<Map<String, Double>> VALUES = new TypeReference<>() {};
    private static final ObjectWriter SORTED =
            Json.MAPPER.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);

    private Stored() {}

    static String text(SearchDefinition definition) {
        return text(Codec.SEARCHES, definition);
    }

    static String text(MeasurementRecord measurement) {
        return text(Codec.MEASUREMENTS, measurement);
    }

    static String text(Map<String, Double> values) {
        return sorted(Json.MAPPER.valueToTree(values));
    }

    static SearchDefinition definition(String text) {
        return message(Codec.SEARCHES, text);
    }

    static MeasurementRecord measurement(String text) {
        return message(Codec.MEASUREMENTS, text);
    }

    static Map<String, Double> values(String text) {
        try {
            return Json.MAPPER.readValue(text, VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds no values but ours", e);
        }
    }

    private static <T extends Message> String text(Codec<T> codec, T message) {
        try {
            return sorted(Json.MAPPER.readTree(codec.encode(message)));
        } catch (IOException e) {
            throw new IllegalStateException("what the codec wrote can be read", e);
        }
    }

    private static String sorted(JsonNode tree) {
        try {
            return SORTED.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every tree can be written", e);
        }
    }

    private static <T extends Message> T message(Codec<T> codec, String text) {
        try {
            return codec.decode(text.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableMessageException e) {
            throw new IllegalStateException("the database holds no messages but ours", e);
        }
    }
}
