package io.paretoform.frontier.rest;

import io.paretoform.contracts.rest.HypervolumeSeries;
import io.paretoform.contracts.rest.PointsView;
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

/** What pictures of a search are drawn from. */
@Path("/api/searches/{search}")
@Tag(name = "results")
@Produces(MediaType.APPLICATION_JSON)
public class PlotResource {
    private static final int MOST_POINTS = 200_000;
    private static final int USUAL_POINTS = 100_000;
    private static final int MOST_STEPS = 100_000;
    private static final int USUAL_STEPS = 2_000;

    private final PointsViews points;
    private final HypervolumeViews hypervolumes;

    PlotResource(PointsViews points, HypervolumeViews hypervolumes) {
        this.points = points;
        this.hypervolumes = hypervolumes;
    }

    @GET
    @Path("points")
    @Operation(
            summary =
                    "Every measurement as columns, for plots: values, intervals, and what it is to"
                            + " the frontier of now")
    public PointsView points(
            @RestPath String search,
            @RestQuery @Parameter(description = "A device class; all unless given.")
                    @Nullable String device,
            @RestQuery
                    @Parameter(
                            description = "Leaves out results up to that number.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int64",
                                            minimum = "0",
                                            defaultValue = "0"))
                    @Nullable String after,
            @RestQuery
                    @Parameter(
                            description = "1 to 200000, 100000 unless given.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200000",
                                            defaultValue = "100000"))
                    @Nullable String limit) {
        return points.points(
                search,
                device,
                Parameters.number("after", after, 0, Long.MAX_VALUE, 0),
                (int) Parameters.number("limit", limit, 1, MOST_POINTS, USUAL_POINTS));
    }

    @GET
    @Path("hypervolume")
    @Operation(
            summary =
                    "How the frontier on each device class grew, a step for each result that"
                            + " changed it")
    public List<HypervolumeSeries> hypervolume(
            @RestPath String search,
            @RestQuery @Parameter(description = "A device class; all unless given.")
                    @Nullable String device,
            @RestQuery("points")
                    @Parameter(
                            name = "points",
                            description =
                                    "The most steps of each: 2 to 100000, 2000 unless given. The"
                                            + " first and the last are kept.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "2",
                                            maximum = "100000",
                                            defaultValue = "2000"))
                    @Nullable String steps) {
        return hypervolumes.series(
                search,
                device,
                (int) Parameters.number("points", steps, 2, MOST_STEPS, USUAL_STEPS));
    }
}
