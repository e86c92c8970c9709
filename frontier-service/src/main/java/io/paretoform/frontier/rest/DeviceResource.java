package io.paretoform.frontier.rest;

import io.paretoform.contracts.DeviceAnnouncement;
import io.paretoform.frontier.flow.Devices;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The devices that measure. */
@Path("/api/devices")
@Tag(name = "devices")
@Produces(MediaType.APPLICATION_JSON)
public class DeviceResource {
    private final Devices devices;
    private final Clock clock;

    DeviceResource(Devices devices, Clock clock) {
        this.devices = devices;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Every profiler worker that has announced itself")
    public List<DeviceAnnouncement> list() {
        Instant now = clock.instant();
        return devices.all().stream().map(worker -> worker.asOf(now)).toList();
    }
}
