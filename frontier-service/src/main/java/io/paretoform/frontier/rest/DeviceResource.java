package io.paretoform.frontier.rest;

import io.paretoform.contracts.SentinelMeasured;
import io.paretoform.contracts.rest.DeviceView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The devices that measure. */
@Path("/api/devices")
@Tag(name = "devices")
@Produces(MediaType.APPLICATION_JSON)
public class DeviceResource {
    private static final int MOST_SENTINELS = 3_000;
    private static final int USUAL_SENTINELS = 300;

    private final DeviceViews views;

    DeviceResource(DeviceViews views) {
        this.views = views;
    }

    @GET
    @Operation(summary = "Every profiler worker that has announced itself, and how steady it is")
    public List<DeviceView> list() {
        return views.all();
    }

    @GET
    @Path("{deviceClass}/sentinels")
    @Operation(
            summary = "What models that never change took on the devices of a class, newest first")
    public List<SentinelMeasured> sentinels(
            @RestPath String deviceClass,
            @RestQuery @Parameter(description = "Only those of this worker.")
                    @Nullable String worker,
            @RestQuery
                    @Parameter(
                            description = "Only those made before this instant.",
                            example = "2026-11-22T12:00:00Z",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @Nullable String before,
            @RestQuery
                    @Parameter(
                            description = "How many there may be.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "3000",
                                            defaultValue = "300"))
                    @Nullable String limit) {
        return views.sentinels(
                deviceClass,
                worker,
                Parameters.instant("before", before),
                (int) Parameters.number("limit", limit, 1, MOST_SENTINELS, USUAL_SENTINELS));
    }
}
