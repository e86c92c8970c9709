package io.paretoform.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
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
            ObjectNode json = Json.MAPPER.createObjectNode().put(SCHEMA, version);
            json.setAll((ObjectNode) Json.MAPPER.valueToTree(message));
            return Json.MAPPER.writeValueAsBytes(json);
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
        JsonNode json = parse(bytes);
        JsonNode schema = json.path(SCHEMA);
        if (!schema.isInt() || schema.intValue() < 1 || schema.intValue() > version) {
            throw new UnreadableMessageException(
                    DeadLetter.Reason.UNSUPPORTED_VERSION,
                    "schema '" + schema.asText("missing") + "': expected 1 to " + version);
        }
        try {
            return Json.MAPPER.treeToValue(json, type);
        } catch (ValueInstantiationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new UnreadableMessageException(
                    DeadLetter.Reason.INVALID, String.valueOf(cause.getMessage()));
        } catch (JsonProcessingException e) {
            throw new UnreadableMessageException(DeadLetter.Reason.INVALID, e.getOriginalMessage());
        }
    }

    private static JsonNode parse(byte @Nullable [] bytes) throws UnreadableMessageException {
        if (bytes == null) {
            throw new UnreadableMessageException(DeadLetter.Reason.UNREADABLE, "no payload");
        }
        try {
            JsonNode json = Json.MAPPER.readTree(bytes);
            if (json instanceof ObjectNode) {
                return json;
            }
            throw new UnreadableMessageException(DeadLetter.Reason.UNREADABLE, "not a JSON object");
        } catch (IOException e) {
            String detail =
                    e instanceof JsonProcessingException bad
                            ? bad.getOriginalMessage()
                            : e.toString();
            throw new UnreadableMessageException(DeadLetter.Reason.UNREADABLE, detail);
        }
    }
}
