package io.paretoform.frontier.rest;

import io.paretoform.frontier.live.EventStreams;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells what happens at all. */
@Path("/api/events")
@Tag(name = "events")
public class EventResource {
    private final EventStreams streams;

    EventResource(EventStreams streams) {
        this.streams = streams;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "How searches and devices stand, as server-sent events",
            description =
                    "'search' for each search that goes on and for the newest 50, at the beginning"
                        + " and when it has changed, at most twice a second: SearchView; 'device'"
                        + " likewise: DeviceView. Comments are signs of life. Who comes back is"
                        + " told again how all of them stand.")
    @APIResponse(
            responseCode = "200",
            description = "Events until one side ends the connection.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "device", value = EXAMPLE)))
    public Multi<OutboundSseEvent> ofAll(@Context Sse sse, @Context HttpServerResponse response) {
        return SentEvents.of(streams.ofAll(new ClientConnection(response)), sse, response);
    }

    private static final String EXAMPLE =
            """
            event:device
            data:{"made_at":"2026-11-22T10:00:01Z","worker":"lab-1",\
            "device_class":"cpu-x86-64-fp32-1-0a1b2c3d","kind":"cpu","hardware":"AMD EPYC",\
            "runtime":"onnxruntime 1.29.0","threads":1,"precision":"fp32","details":{},\
            "live":true,"heartbeat":"PT5S","drift":"steady","slowness":1.01,"alarms_last_day":0}

            """;
}
