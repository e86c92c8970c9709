package io.paretoform.profiler;

import io.micrometer.core.instrument.MeterRegistry;
import io.paretoform.messaging.FlowConfig;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The profiler as a service: when it ends by itself, so does the process. */
@Readiness
@ApplicationScoped
public class ProfilerService implements HealthCheck {
    private final Profiler profiler;

    public ProfilerService(ProfilerConfig config, FlowConfig flow, MeterRegistry registry) {
        this.profiler =
                new Profiler(config, flow, registry, Clock.systemUTC(), () -> Quarkus.asyncExit(1));
    }

    void start(@Observes StartupEvent event) {
        profiler.start();
    }

    void stop(@Observes ShutdownEvent event) {
        profiler.close();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("announced").status(profiler.isReady()).build();
    }
}
