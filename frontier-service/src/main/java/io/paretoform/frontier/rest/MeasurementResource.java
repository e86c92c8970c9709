package io.paretoform.frontier.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
    @Operation(summary = "A candidate's results in all searches, as they are in topic measurements")
    public String of(@RestPath String candidate) {
        return "[" + String.join(",", views.measurements(Parameters.candidate(candidate))) + "]";
    }
}
