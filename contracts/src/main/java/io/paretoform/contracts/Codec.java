package io.paretoform.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Turns the messages of one topic into JSON and back. The codec writes and checks the {@code
 * schema} version; a field added later has a default for older messages, given where the record's
 * constructor finds null.
 *
 * @param <T> the topic's record
 */
public final class Codec<T extends Message> {
    public static final Codec<SearchDefinition> SEARCHES = new Codec<>(SearchDefinition.class, 1);
    public static final Codec<DeviceAnnouncement> DEVICES =
            new Codec<>(DeviceAnnouncement.class, 1);
    public static final Codec<CandidateBatch> CANDIDATES = new Codec<>(CandidateBatch.class, 1);
    public static final Codec<ProfileJob> PROFILE_JOBS = new Codec<>(ProfileJob.class, 1);
    public static final Codec<MeasurementRecord> MEASUREMENTS =
            new Codec<>(MeasurementRecord.class, 1);
    public static final Codec<SentinelMeasured> SENTINELS = new Codec<>(SentinelMeasured.class, 1);
    public static final Codec<FrontierChange> FRONTIER_CHANGES =
            new Codec<>(FrontierChange.class, 1);
    public static final Codec<DeadLetter> DEAD_LETTERS = new Codec<>(DeadLetter.class, 1);

    private static final String SCHEMA = "schema";

    private final Class<T> type;
    private final int version;

    private Codec(Class<T> type, int version) {
        this.type = type;
        this.version = version;
    }

    /** The message as UTF-8 JSON. */
    public byte[] encode(T message) {
        try {
            byte[] fields = Json.MAPPER.writeValueAsBytes(message);
            byte[] schema = ("{\"" + SCHEMA + "\":" + version + ",").getBytes(UTF_8);
            // In place of the brace with which the fields begin.
            return ByteBuffer.allocate(schema.length + fields.length - 1)
                    .put(schema)
                    .put(fields, 1, fields.length - 1)
                    .array();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every " + type.getSimpleName() + " can be written", e);
        }
    }

    /**
     * The message in these bytes.
     *
     * @throws UnreadableMessageException when they are no JSON, of an unknown version, or break a
     *     rule of the record
     */
    public T decode(byte @Nullable [] bytes) throws UnreadableMessageException {
        if (bytes == null) {
            throw new UnreadableMessageException(DeadLetter.Reason.UNREADABLE, "no payload");
        }
        try {
            requireKnownVersion(bytes);
            return Json.MAPPER.readValue(bytes, type);
        } catch (ValueInstantiationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new UnreadableMessageException(
                    DeadLetter.Reason.INVALID, String.valueOf(cause.getMessage()));
        } catch (JsonProcessingException e) {
            boolean isJson =
                    !(e instanceof StreamReadException
                            || e.getCause() instanceof StreamReadException);
            throw new UnreadableMessageException(
                    isJson ? DeadLetter.Reason.INVALID : DeadLetter.Reason.UNREADABLE,
                    e.getOriginalMessage());
        } catch (IOException e) {
            throw new UnreadableMessageException(DeadLetter.Reason.UNREADABLE, e.toString());
        }
    }

    /**
     * Reads no further than the version, which is the first field of what {@link #encode} makes.
     */
    private void requireKnownVersion(byte[] bytes) throws IOException, UnreadableMessageException {
        try (JsonParser json = Json.MAPPER.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableMessageException(
                        DeadLetter.Reason.UNREADABLE, "not a JSON object");
            }
            JsonNode schema = schema(json);
            if (!schema.isInt() || schema.intValue() < 1 || schema.intValue() > version) {
                throw new UnreadableMessageException(
                        DeadLetter.Reason.UNSUPPORTED_VERSION,
                        "schema '" + schema.asText("missing") + "': expected 1 to " + version);
            }
        }
    }

    private static JsonNode schema(JsonParser json) throws IOException {
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            if (field.equals(SCHEMA)) {
                return Json.MAPPER.readTree(json);
            }
            json.skipChildren();
        }
        return MissingNode.getInstance();
    }
}
