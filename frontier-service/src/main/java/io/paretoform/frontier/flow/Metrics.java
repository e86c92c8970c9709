package io.paretoform.frontier.flow;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.MeasurementFailed;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.contracts.SentinelMeasured;
import io.paretoform.core.measure.DriftState;
import io.paretoform.core.measure.Interference;
import io.paretoform.core.search.SearchState;
import io.paretoform.frontier.store.FrontierRow;
import io.paretoform.frontier.store.Frontiers;
import io.paretoform.frontier.store.Searches;
import io.paretoform.frontier.store.SentinelRow;
import io.paretoform.frontier.store.Sentinels;
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
    private final Sentinels sentinels;
    private final Devices devices;
    private final MultiGauge states;
    private final MultiGauge sizes;
    private final MultiGauge hypervolumes;
    private final MultiGauge slowness;

    Metrics(
            MeterRegistry registry,
            Searches searches,
            Frontiers frontiers,
            Sentinels sentinels,
            Devices devices) {
        this.registry = registry;
        this.searches = searches;
        this.frontiers = frontiers;
        this.sentinels = sentinels;
        this.devices = devices;
        this.states = gauge("paretoform.searches", "Searches in each state");
        this.sizes = gauge("paretoform.frontier.size", "Members of a running search's frontier");
        this.hypervolumes =
                gauge(
                        "paretoform.hypervolume",
                        "Hypervolume of a running search's frontier, as a share of its box");
        this.slowness =
                gauge(
                        "paretoform.device.slowness",
                        "How much slower than usual a live worker's sentinels are, as a factor");
        registry.gauge("paretoform.devices", this, Metrics::liveDevices);
    }

    /** Counts the first result of a job. */
    void count(MeasurementRecord.Result result, boolean held) {
        countOutcome(result);
        if (held) {
            counter("paretoform.results.held", result.job().deviceClass()).increment();
        }
        if (result instanceof Measured measured) {
            measured.interference().forEach(kind -> count(measured, kind));
        }
    }

    private void count(Measured measured, Interference kind) {
        registry.counter(
                        "paretoform.interference",
                        Tags.of("device", measured.job().deviceClass(), "kind", lower(kind)))
                .increment();
    }

    private void countOutcome(MeasurementRecord.Result result) {
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

    /** Counts an alarm, if the reading is one. */
    void count(SentinelMeasured reading) {
        if (reading.state() == DriftState.DRIFTED) {
            counter("paretoform.drift.alarms", reading.deviceClass()).increment();
        }
    }

    private Counter counter(String name, String deviceClass) {
        return registry.counter(name, Tags.of("device", deviceClass));
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
        slowness.register(
                devices.live()
                        .flatMap(worker ->
                                sentinels.newest(worker.worker(), worker.deviceClass()).stream())
                        .map(reading -> row(tags(reading), reading.slowness()))
                        .toList(),
                true);
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

    private static Tags tags(SentinelRow reading) {
        return Tags.of("device", reading.deviceClass(), "worker", reading.worker());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
