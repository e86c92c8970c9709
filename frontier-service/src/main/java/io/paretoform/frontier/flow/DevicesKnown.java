package io.paretoform.frontier.flow;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when every device announced before the start is known. */
@Readiness
@ApplicationScoped
class DevicesKnown implements HealthCheck {
    private final Devices devices;

    DevicesKnown(Devices devices) {
        this.devices = devices;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("devices read").status(devices.isCaughtUp()).build();
    }
}
