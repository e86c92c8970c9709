package io.paretoform.frontier.rest;

import io.paretoform.contracts.rest.MeasuredAttempt;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What is known of a candidate. */
@Path("/api/measurements")
@Tag(name = "results")
@Produces(MediaType.APPLICATION_JSON)
public class MeasurementResource {
    private final SearchViews views;

    MeasurementResource(SearchViews views) {
        this.views = views;
    }

    @GET
    @Path("{candidate}")
    @Operation(
            summary =
                    "Every attempt at a candidate in all searches, with its samples and statistics,"
                            + " or why it failed")
    public List<MeasuredAttempt> of(@RestPath String candidate) {
        return views.measurements(Parameters.candidate(candidate));
    }
}
