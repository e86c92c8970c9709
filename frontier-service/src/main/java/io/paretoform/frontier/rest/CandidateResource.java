package io.paretoform.frontier.rest;

import io.paretoform.contracts.rest.CandidateView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The architectures that were measured. */
@Path("/api/candidates/{candidate}")
@Tag(name = "candidates")
@Produces(MediaType.APPLICATION_JSON)
public class CandidateResource {
    private final CandidateViews views;

    CandidateResource(CandidateViews views) {
        this.views = views;
    }

    @GET
    @Operation(summary = "An architecture, its counts, its layers, and who measured it")
    public CandidateView of(@RestPath String candidate) {
        return views.candidate(Parameters.candidate(candidate));
    }
}
