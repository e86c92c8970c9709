package io.paretoform.frontier.flow;

import io.paretoform.frontier.FrontierConfig;
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
class Serving {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration SHOW_EVERY = Duration.ofSeconds(5);

    private final FlowConfig flow;
    private final FrontierConfig config;
    private final OutboxPublisher outbox;
    private final Pulse searches;
    private final Pulse metrics;

    Serving(
            FlowConfig flow,
            FrontierConfig config,
            OutboxPublisher outbox,
            SearchDesk desk,
            Gauges shown) {
        this.flow = flow;
        this.config = config;
        this.outbox = outbox;
        this.searches = new Pulse("searches", LOOK_EVERY, desk::goOn);
        this.metrics = new Pulse("metrics", SHOW_EVERY, shown::refresh);
    }

    void ensureTopics(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) {
        try (Admin admin = Admin.create(flow.settings().client())) {
            flow.topicSetup().ensureFlow(admin);
        }
    }

    void start(@Observes StartupEvent started) {
        if (!config.rebuild()) {
            outbox.start();
            searches.start();
            metrics.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        searches.close();
        metrics.close();
    }
}
