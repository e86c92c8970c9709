package io.paretoform.frontier.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.paretoform.contracts.Codec;
import io.paretoform.contracts.Json;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.contracts.Message;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.contracts.UnreadableMessageException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Messages and values as the JSON text that the database holds. */
final class Stored {
    private static final TypeReference<Map<String, Double>> VALUES = new TypeReference<>() {};

    private Stored() {}

    static String text(SearchDefinition definition) {
        return text(Codec.SEARCHES, definition);
    }

    static String text(MeasurementRecord measurement) {
        return text(Codec.MEASUREMENTS, measurement);
    }

    static String text(Map<String, Double> values) {
        try {
            return Json.MAPPER.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers by name can be written", e);
        }
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
        return new String(codec.encode(message), StandardCharsets.UTF_8);
    }

    private static <T extends Message> T message(Codec<T> codec, String text) {
        try {
            return codec.decode(text.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableMessageException e) {
            throw new IllegalStateException("the database holds no messages but ours", e);
        }
    }
}
