package io.paretoform.frontier.rest;

import io.paretoform.frontier.FrontierConfig;
import io.paretoform.frontier.access.Authentication;
import io.paretoform.frontier.access.Role;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells callers who they are. */
@Path("/api/me")
@Tag(name = "access")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
    private final SecurityIdentity caller;
    private final Authentication authentication;

    MeResource(SecurityIdentity caller, FrontierConfig config) {
        this.caller = caller;
        this.authentication = config.access().authentication();
    }

    @GET
    @Operation(summary = "Who asks, and what they may do; open to everybody")
    public Me me() {
        return new Me(
                caller.isAnonymous() ? null : caller.getPrincipal().getName(),
                Arrays.stream(Role.values())
                        .filter(role -> role.isHeldBy(caller))
                        .map(Role::key)
                        .toList(),
                authentication.key());
    }
}
