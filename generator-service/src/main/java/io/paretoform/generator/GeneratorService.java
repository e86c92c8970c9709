package io.paretoform.generator;

import io.micrometer.core.instrument.MeterRegistry;
import io.paretoform.contracts.Codec;
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
import java.util.Collection;
import java.util.regex.Pattern;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * The process: reads {@code searches} whole, folds {@code candidates} and {@code frontier-changes}.
 */
@ApplicationScoped
@Readiness
public class GeneratorService implements HealthCheck {
    private static final String NAME = "generator-service";

    private final FlowConfig config;
    private final MeterRegistry meters;
    private @Nullable FoldRunner runner;

    GeneratorService(FlowConfig config, MeterRegistry meters) {
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
        ProposalCounter counter = new ProposalCounter(meters);
        fold.start(
                Pattern.compile(
                        Pattern.quote(topics.candidates())
                                + "|"
                                + Pattern.quote(topics.frontierChanges())),
                partition ->
                        new GeneratorSlice(
                                topics,
                                new Definitions(
                                        () -> searchesOf(partition, setup, searches),
                                        searches::get),
                                fold.deadLetters(),
                                clock,
                                counter),
                () -> Quarkus.asyncExit(1));
    }

    void stop(@Observes ShutdownEvent event) {
        if (runner != null) {
            runner.close();
        }
    }

    private static Collection<SearchDefinition> searchesOf(
            int partition, TopicSetup setup, WholeTopic<SearchDefinition> searches) {
        return searches.values().stream()
                .filter(search -> setup.partitionOf(search.search()) == partition)
                .toList();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("fold").status(runner != null && runner.isReady()).build();
    }
}
