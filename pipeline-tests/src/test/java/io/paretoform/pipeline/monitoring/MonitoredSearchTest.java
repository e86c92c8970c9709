package io.paretoform.pipeline.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paretoform.contracts.Codec;
import io.paretoform.contracts.SentinelMeasured;
import io.paretoform.core.measure.DriftState;
import io.paretoform.core.measure.Interval;
import io.paretoform.local.PrometheusConfig;
import io.paretoform.local.StackLayout;
import io.paretoform.pipeline.monitoring.Dashboard.Query;
import io.paretoform.pipeline.monitoring.PrometheusServer.Rule;
import io.paretoform.testkit.Pipeline;
import io.paretoform.testkit.Pipeline.Service;
import io.paretoform.testkit.SearchClient;
import io.paretoform.testkit.SmallSpace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Every query of every panel and rule, by a real Prometheus that scrapes a search. What was asked
 * and how many series came is left in {@code target/monitoring-queries.md}.
 */
@Tag("integration")
@EnabledIf(
        value = "io.paretoform.pipeline.monitoring.PrometheusServer#isThere",
        disabledReason = "prometheus is not on the PATH; without it this is skipped")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class) // the second test breaks what the first looks at
class MonitoredSearchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** Enough for the services to have warmed up. */
    private static final int SOME_RESULTS = 20;

    private final QueryReport report = new QueryReport();
    private final Set<String> raised = new TreeSet<>();
    private Pipeline pipeline;
    private PrometheusServer prometheus;
    private SearchClient client;
    private String search;

    @BeforeAll
    void start() {
        pipeline =
                Pipeline.named("monitored")
                        .secondsPerMeasurement(0.3)
                        .sentinelEvery(Duration.ofSeconds(1));
        pipeline.start();
        prometheus =
                PrometheusServer.start(
                        pipeline.folder("prometheus"),
                        new PrometheusConfig(
                                Duration.ofSeconds(1),
                                PrometheusConfig.rules(StackLayout.find()),
                                pipeline.addresses()));
        client = new SearchClient(pipeline.server());
        search = client.submit(SmallSpace.SMALL.space(), Map.of("measurements", 1_000));
    }

    @AfterAll
    void stop() throws IOException {
        prometheus.close();
        pipeline.close();
        report.write(Path.of("target", "monitoring-queries.md"));
    }

    @Test
    @Order(1)
    void everyQueryReturnsDataAndNoAlertComesWhileAllIsWell() {
        await().atMost(PATIENCE)
                .pollInterval(LOOK_EVERY)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .untilAsserted(() -> {
                    assertThat(client.results(search)).isGreaterThan(SOME_RESULTS);
                    assertThat(series()).hasSizeGreaterThan(50).doesNotContainValue(0);
                });

        assertThat(prometheus.rules().values())
                .allSatisfy(rule -> assertThat(rule.error()).as(rule.name()).isEmpty());
        assertThat(prometheus.alerts()).isEmpty();
        Map<String, Integer> series = series();
        report.dashboards(shown(), series);
        report.rules(recorded(), series);
        report.costs(
                prometheus.values("scrape_samples_scraped", "service"),
                prometheus.values("avg_over_time(scrape_duration_seconds[15s])", "service"),
                prometheus.values(
                        "rate(paretoform_metrics_refresh_seconds_sum[15s])"
                                + " / rate(paretoform_metrics_refresh_seconds_count[15s])",
                        "service"));
    }

    @Test
    @Order(2)
    void troubleRaisesItsAlerts() throws Exception {
        client.submit(SmallSpace.SMALL.space(), Map.of("measurements", 1_000));
        say(pipeline.topics().measurements(), "rubbish".getBytes(StandardCharsets.UTF_8));
        say(pipeline.topics().sentinels(), Codec.SENTINELS.encode(drifted()));

        awaitAlerts("ParetoformDeadLetters", "ParetoformDeviceDrifted", "ParetoformDeviceSlow");

        pipeline.life(Service.PROFILER).kill();

        awaitAlerts(
                "ParetoformServiceDown", "ParetoformProfilerSilent", "ParetoformNothingMeasures");
        assertThat(Monitoring.dashboards())
                .flatMap(Dashboard::annotations)
                .isNotEmpty()
                .allMatch(query -> prometheus.series(query) > 0);
        report.alerts(prometheus.rules().values(), raised);
    }

    private void awaitAlerts(String... names) {
        await().atMost(PATIENCE)
                .pollInterval(LOOK_EVERY)
                .untilAsserted(() -> assertThat(prometheus.alerts()).contains(names));
        raised.addAll(prometheus.alerts());
    }

    /** How many series each query returns now that a panel shows or a rule records. */
    private Map<String, Integer> series() {
        Map<String, Integer> series = new LinkedHashMap<>();
        Stream.concat(shown().stream().map(Query::sent), recorded().stream().map(Rule::query))
                .forEach(query -> series.put(query, prometheus.series(query)));
        return series;
    }

    private static List<Query> shown() {
        return Monitoring.dashboards().stream().flatMap(Dashboard::queries).toList();
    }

    private List<Rule> recorded() {
        return prometheus.rules().values().stream()
                .filter(rule -> !rule.isAlert())
                .sorted(Comparator.comparing(Rule::name))
                .toList();
    }

    /** Of the worker there is, and newer than what it says itself. */
    private SentinelMeasured drifted() {
        String deviceClass = client.get("/api/devices").path(0).path("device_class").asText();
        return new SentinelMeasured(
                Instant.now().plusSeconds(60),
                "worker-1",
                deviceClass,
                "sentinel-small",
                new Interval(14, 15, 16),
                List.of(14.0, 15.0, 16.0),
                1.5,
                DriftState.DRIFTED,
                List.of(),
                List.of());
    }

    private void say(String topic, byte[] value) throws Exception {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(pipeline.kafka().producer())) {
            producer.send(new ProducerRecord<>(topic, "worker-1", value)).get();
        }
    }
}
