package io.paretoform.frontier.flow;

import io.paretoform.messaging.FlowConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;

/** Sets up the topics before any channel opens, then keeps the searches going. */
@ApplicationScoped
class Startup {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final FlowConfig flow;
    private final Pulse ticker;

    Startup(FlowConfig flow, SearchDesk desk) {
        this.flow = flow;
        this.ticker = new Pulse("searches", LOOK_EVERY, desk::goOn);
    }

    void ensureTopics(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) {
        try (Admin admin = Admin.create(flow.settings().client())) {
            flow.topicSetup().ensureFlow(admin);
        }
    }

    void startTicker(@Observes StartupEvent started) {
        ticker.start();
    }

    void stopTicker(@Observes ShutdownEvent stopping) {
        ticker.close();
    }
}
