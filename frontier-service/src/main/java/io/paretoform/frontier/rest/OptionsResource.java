package io.paretoform.frontier.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a search can be asked for. */
@Path("/api/options")
@Tag(name = "searches")
@Produces(MediaType.APPLICATION_JSON)
public class OptionsResource {
    private final Options options = Options.known();

    @GET
    @Operation(summary = "Spaces, strategies, workloads, objectives and presets by name")
    public Options get() {
        return options;
    }
}
