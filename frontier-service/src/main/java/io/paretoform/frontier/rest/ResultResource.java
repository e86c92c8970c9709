package io.paretoform.frontier.rest;

import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.frontier.rest.SearchViews.NumberedText;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a search found. */
@Path("/api/searches/{search}")
@Tag(name = "results")
@Produces(MediaType.APPLICATION_JSON)
public class ResultResource {
    private static final int READ_AT_ONCE = 500;

    private final SearchViews views;

    ResultResource(SearchViews views) {
        this.views = views;
    }

    @GET
    @Path("baselines")
    @Operation(summary = "What the baselines measured")
    public List<MeasuredArchitecture> baselines(@RestPath String search) {
        return views.baselines(search);
    }

    @GET
    @Path("measurements")
    @Produces("application/x-ndjson")
    @Operation(
            summary = "Every result with its raw samples, one record of topic measurements a line")
    @APIResponse(
            responseCode = "200",
            description = "Lines in the order of the results' numbers.",
            content =
                    @Content(
                            mediaType = "application/x-ndjson",
                            schema = @Schema(type = SchemaType.STRING),
                            example =
                                    "{\"kind\":\"failed\",\"reason\":\"out_of_memory\",\"detail\":\"...\","
                                        + "\"worker\":\"lab-1\",\"job\":{}}"))
    public StreamingOutput measurements(
            @RestPath String search,
            @RestQuery
                    @Parameter(
                            description = "Leaves out the first results, as many as this.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int64",
                                            minimum = "0",
                                            defaultValue = "0"))
                    @Nullable String after) {
        long start = Parameters.number("after", after, 0, Long.MAX_VALUE, 0);
        List<NumberedText> first = views.measurements(search, start, READ_AT_ONCE);
        return stream -> write(search, first, stream);
    }

    private void write(String search, List<NumberedText> first, OutputStream stream)
            throws IOException {
        List<NumberedText> some = first;
        while (!some.isEmpty()) {
            for (NumberedText result : some) {
                stream.write(result.json().getBytes(StandardCharsets.UTF_8));
                stream.write('\n');
            }
            some = views.measurements(search, some.getLast().number(), READ_AT_ONCE);
        }
    }
}
