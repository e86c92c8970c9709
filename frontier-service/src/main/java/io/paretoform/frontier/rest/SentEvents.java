package io.paretoform.frontier.rest;

import io.paretoform.frontier.live.Event;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** Events as a browser reads them (HTML standard, section 9.2). */
final class SentEvents {
    private static final String COMMENT = "alive";
    private static final long COME_BACK_AFTER_MS = 1_000;

    private SentEvents() {}

    /** The events as they are sent, and told to those on their way not to be kept back. */
    static Multi<OutboundSseEvent> of(Multi<Event> events, Sse sse, HttpServerResponse response) {
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.putHeader("X-Accel-Buffering", "no");
        return events.map(event -> sent(event, sse));
    }

    private static OutboundSseEvent sent(Event event, Sse sse) {
        OutboundSseEvent.Builder builder = sse.newEventBuilder();
        String name = event.name();
        String id = event.id();
        if (name == null) {
            return builder.comment(COMMENT).build();
        }
        if (id != null) {
            builder.id(id);
        }
        return builder.name(name)
                .reconnectDelay(COME_BACK_AFTER_MS)
                .data(String.class, event.json())
                .build();
    }
}
