package io.paretoform.frontier.flow;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.MeasurementFailed;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.core.search.SearchState;
import io.paretoform.frontier.store.FrontierRow;
import io.paretoform.frontier.store.Frontiers;
import io.paretoform.frontier.store.Searches;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is counted and shown of this service; labels are bounded by running searches and devices.
 */
@ApplicationScoped
public class Metrics {
    private final MeterRegistry registry;
    private final Searches searches;
    private final Frontiers frontiers;
    private final Devices devices;
    private final MultiGauge states;
    private final MultiGauge sizes;
    private final MultiGauge hypervolumes;

    Metrics(MeterRegistry registry, Searches searches, Frontiers frontiers, Devices devices) {
        this.registry = registry;
        this.searches = searches;
        this.frontiers = frontiers;
        this.devices = devices;
        this.states = gauge("paretoform.searches", "Searches in each state");
        this.sizes = gauge("paretoform.frontier.size", "Members of a running search's frontier");
        this.hypervolumes =
                gauge(
                        "paretoform.hypervolume",
                        "Hypervolume of a running search's frontier, as a share of its box");
        registry.gauge("paretoform.devices", this, Metrics::liveDevices);
    }

    /** Counts the first result of a job. */
    void count(MeasurementRecord.Result result) {
        String outcome =
                switch (result) {
                    case Measured measured -> "measured";
                    case MeasurementFailed failed -> "failed";
                };
        String reason =
                switch (result) {
                    case Measured measured -> "";
                    case MeasurementFailed failed -> lower(failed.reason());
                };
        Tags tags =
                Tags.of("device", result.job().deviceClass(), "outcome", outcome, "reason", reason);
        registry.counter("paretoform.results", tags).increment();
    }

    /** Shows what the database holds now. */
    void refresh() {
        QuarkusTransaction.requiringNew().run(this::show);
    }

    private void show() {
        Map<SearchState, Long> counts = searches.countByState();
        states.register(
                Arrays.stream(SearchState.values())
                        .map(state ->
                                row(Tags.of("state", lower(state)), counts.getOrDefault(state, 0L)))
                        .toList(),
                true);
        List<FrontierRow> running = frontiers.ofRunning();
        sizes.register(running.stream().map(at -> row(tags(at), at.size())).toList(), true);
        hypervolumes.register(
                running.stream().map(at -> row(tags(at), at.hypervolume())).toList(), true);
    }

    private double liveDevices() {
        return devices.liveCount();
    }

    private MultiGauge gauge(String name, String description) {
        return MultiGauge.builder(name).description(description).register(registry);
    }

    private static MultiGauge.Row<Number> row(Tags tags, Number value) {
        return MultiGauge.Row.of(tags, value);
    }

    private static Tags tags(FrontierRow row) {
        return Tags.of("search", row.search(), "device", row.deviceClass());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
