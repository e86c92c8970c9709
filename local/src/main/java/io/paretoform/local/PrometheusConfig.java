package io.paretoform.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A configuration for a Prometheus that watches services at these addresses, with our rules. Series
 * have the labels {@code job="paretoform"} and {@code service}.
 *
 * @param interval between two scrapes, and between two evaluations of the rules; in whole seconds
 * @param rules a file of rules; left out where there is none
 * @param services address by name
 */
public record PrometheusConfig(Duration interval, Path rules, Map<String, URI> services) {
    /** Often enough for a person who looks; each scrape takes time from what runs beside it. */
    private static final Duration USUAL_INTERVAL = Duration.ofSeconds(10);

    public PrometheusConfig {
        if (interval.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "interval " + interval + ": expected at least a second");
        }
        services = Map.copyOf(services);
    }

    /** For the services of a stack. */
    static PrometheusConfig of(StackPlan plan, LocalStack stack) {
        return new PrometheusConfig(
                USUAL_INTERVAL,
                rules(plan.layout()),
                plan.services().stream()
                        .map(StackService::name)
                        .collect(
                                Collectors.toMap(
                                        name -> name, name -> URI.create(stack.address(name)))));
    }

    /** Where the rules lie. */
    public static Path rules(StackLayout layout) {
        return layout.home().resolve("monitoring/prometheus/paretoform.rules.yml");
    }

    /** Puts it there for others to read. */
    public void write(Path file) {
        try {
            AtomicFile.write(file, text());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private String text() {
        return """
        # Written by the stack when it was ready. To use it: prometheus --config.file=FILE
        global:
          scrape_interval: %1$ds
          evaluation_interval: %1$ds
        rule_files: [%2$s]
        scrape_configs:
          - job_name: paretoform
            metrics_path: /q/metrics
            static_configs:
        %3$s
        """
                .formatted(
                        interval.toSeconds(),
                        Files.exists(rules) ? quoted(rules.toString()) : "",
                        targets().stripTrailing());
    }

    private String targets() {
        return new TreeMap<>(services)
                .entrySet().stream()
                        .map(service ->
                                "      - {targets: [%s], labels: {service: %s}}%n"
                                        .formatted(
                                                quoted(service.getValue().getAuthority()),
                                                quoted(service.getKey())))
                        .collect(Collectors.joining());
    }

    /** As YAML reads back whatever is in it. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
