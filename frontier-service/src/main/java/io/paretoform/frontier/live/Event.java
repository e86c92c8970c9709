package io.paretoform.frontier.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.paretoform.contracts.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a client is told.
 *
 * @param name of the kind; null for a sign of life, which has no data
 * @param id what a client that comes back begins after
 * @param json on one line
 */
public record Event(@Nullable String name, @Nullable String id, String json) {
    static final Event ALIVE = new Event(null, null, "");

    static Event of(String name, @Nullable String id, Object data) {
        try {
            return new Event(name, id, Json.MAPPER.writeValueAsString(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every event can be written", e);
        }
    }
}
