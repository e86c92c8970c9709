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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Tells what happens in a search. */
@Path("/api/searches/{search}/events")
@Tag(name = "events")
public class SearchEventResource {
    private final EventStreams streams;
    private final SearchViews views;

    SearchEventResource(EventStreams streams, SearchViews views) {
        this.streams = streams;
        this.views = views;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "What happens in a search, as server-sent events",
            description =
                    "'result' for each result in the order of their numbers, which are the ids:"
                        + " ResultEvent; 'search' at the beginning and with each change of state:"
                        + " SearchView. Comments are signs of life. Who comes back with the last id"
                        + " misses nothing and is told nothing twice.")
    @APIResponse(
            responseCode = "200",
            description = "Events until one side ends the connection.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "result", value = EXAMPLE)))
    public Multi<OutboundSseEvent> of(
            @RestPath String search,
            @RestQuery
                    @Parameter(
                            description =
                                    "The number of the last result that is known; 0 unless given.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int64",
                                            minimum = "0",
                                            defaultValue = "0"))
                    @Nullable String after,
            @RestHeader("Last-Event-ID")
                    @Parameter(
                            description = "The same, as browsers send it; goes before the other.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int64",
                                            minimum = "0"))
                    @Nullable String lastEventId,
            @Context Sse sse,
            @Context HttpServerResponse response) {
        long known = Parameters.number("after", after, 0, Long.MAX_VALUE, 0);
        long number = Parameters.number("Last-Event-ID", lastEventId, 0, Long.MAX_VALUE, known);
        views.search(search); // there is one
        return SentEvents.of(
                streams.ofSearch(search, number, new ClientConnection(response)), sse, response);
    }

    private static final String EXAMPLE =
            """
            event:result
            id:2
            data:{"number":2,"device":"cpu-x86-64-fp32-1-0a1b2c3d",\
            "candidate":"4f434bf9e6f6a6c5b8d0e2f4061728394a5b6c7d8e9fa0b1c2d3e4f506172839",\
            "outcome":"measured","reason":null,"baseline":false,"held":false,\
            "made_at":"2026-11-22T10:00:01Z","attempt":1,\
            "values":{"decoder_parameters":1.44E7,"latency_ms":20.1,"peak_memory_bytes":8.77E7},\
            "low":{"decoder_parameters":1.44E7,"latency_ms":19.9,"peak_memory_bytes":8.77E7},\
            "high":{"decoder_parameters":1.44E7,"latency_ms":20.4,"peak_memory_bytes":8.77E7},\
            "joined":["4f434bf9e6f6a6c5b8d0e2f4061728394a5b6c7d8e9fa0b1c2d3e4f506172839"],\
            "left":[],"size":1,"hypervolume":0.21,"measured":2,"failed":0}

            """;
}
