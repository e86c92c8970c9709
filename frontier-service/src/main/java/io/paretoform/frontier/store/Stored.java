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
import io.paretoform.contracts.SentinelMeasured;
import io.paretoform.contracts.UnreadableMessageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/**
 * Messages and values as the JSON text that the database holds: fields in alphabetical order, so
 * that equal messages are equal texts in every process.
 */
final class Stored {
    private static final TypeReference<Map<String, Double>> VALUES = new TypeReference<>() {};
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final ObjectWriter SORTED =
            Json.MAPPER.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);

    private Stored() {}

    static String text(SearchDefinition definition) {
        return text(Codec.SEARCHES, definition);
    }

    static String text(MeasurementRecord measurement) {
        return text(Codec.MEASUREMENTS, measurement);
    }

    static String text(SentinelMeasured reading) {
        return text(Codec.SENTINELS, reading);
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

    static SentinelMeasured sentinel(String text) {
        return message(Codec.SENTINELS, text);
    }

    static Map<String, Double> values(String text) {
        try {
            return Json.MAPPER.readValue(text, VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds no values but ours", e);
        }
    }

    /** Whether the database can be asked for it: no text there has this character. */
    static boolean isText(String text) {
        return text.indexOf('\0') < 0;
    }

    /** The text with what the database cannot hold replaced by question marks. */
    static String plain(String text) {
        byte[] pairsOnly = text.getBytes(StandardCharsets.UTF_8);
        return new String(pairsOnly, StandardCharsets.UTF_8).replace('\0', '?');
    }

    /**
     * @throws UnprocessableException for a time that the database cannot hold
     */
    static void requireStorable(Instant made) {
        if (made.isBefore(Instant.EPOCH) || made.isAfter(LATEST)) {
            throw new UnprocessableException(
                    "made_at " + made + ": expected " + Instant.EPOCH + " to " + LATEST);
        }
    }

    /** The time nearest to that one for which the database can be asked. */
    static Instant nearest(Instant time) {
        if (time.isBefore(Instant.EPOCH)) {
            return Instant.EPOCH;
        }
        return time.isAfter(LATEST) ? LATEST : time;
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
