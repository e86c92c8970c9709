package io.paretoform.proxy;

import io.micrometer.core.instrument.MeterRegistry;
import io.paretoform.contracts.Codec;
import io.paretoform.contracts.DeviceAnnouncement;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.contracts.Topics;
import io.paretoform.messaging.FlowConfig;
import io.paretoform.messaging.FoldRunner;
import io.paretoform.messaging.TopicSetup;
import io.paretoform.messaging.WholeTopic;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.regex.Pattern;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** The process: folds candidates, jobs, results and frontier changes, and writes jobs. */
@ApplicationScoped
@Readiness
public class ProxyService implements HealthCheck {
    private static final String NAME = "proxy-service";

    private final FlowConfig config;
    private final MeterRegistry meters;
    private @Nullable FoldRunner runner;

    ProxyService(FlowConfig config, MeterRegistry meters) {
        this.config = config;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        TopicSetup setup = config.topicSetup();
        Topics topics = setup.topics();
        Clock clock = Clock.systemUTC();
        FoldRunner fold = new FoldRunner(config, NAME, clock, meters);
        runner = fold;
        WholeTopic<SearchDefinition> searches = fold.table(topics.searches(), Codec.SEARCHES);
        WholeTopic<DeviceAnnouncement> devices = fold.table(topics.devices(), Codec.DEVICES);
        Workers workers = new Workers(devices::values, clock);
        ProxyMetrics metrics = ProxyMetrics.of(meters);
        fold.start(
                topicsOfTheFold(topics),
                _ ->
                        new ProxySlice(
                                topics, searches::get, workers, fold.deadLetters(), clock, metrics),
                () -> Quarkus.asyncExit(1));
    }

    void stop(@Observes ShutdownEvent event) {
        if (runner != null) {
            runner.close();
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("fold").status(runner != null && runner.isReady()).build();
    }

    private static Pattern topicsOfTheFold(Topics topics) {
        return Pattern.compile(
                String.join(
                        "|",
                        Pattern.quote(topics.candidates()),
                        Pattern.quote(topics.measurements()),
                        Pattern.quote(topics.frontierChanges()),
                        Pattern.quote(topics.profileJobs("")) + ".+"));
    }
}
