package io.paretoform.frontier.flow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.paretoform.contracts.DeviceAnnouncement;
import io.paretoform.core.measure.DriftState;
import io.paretoform.frontier.store.SentinelRow;
import io.paretoform.frontier.store.Sentinels;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Shows the workers that have not said farewell, and how steady the devices of those are that take
 * jobs. A worker that has been silent for a day is shown no more.
 */
@ApplicationScoped
class DeviceGauges {
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final double MILLIS = 1e3;

    private final Devices devices;
    private final Sentinels sentinels;
    private final Metrics metrics;
    private final Clock clock;
    private final GaugeSet<Heard> workers;
    private final GaugeSet<SentinelRow> levels;
    private final GaugeSet<Said> drifts;

    /** A worker's last word as of now. */
    private record Heard(DeviceAnnouncement worker, Instant now) {
        Duration silence() {
            return Duration.between(worker.madeAt(), now);
        }

        boolean isLive() {
            return worker.isLive(now);
        }

        boolean isRemembered() {
            return worker.live() && (isLive() || silence().compareTo(REMEMBERED) < 0);
        }
    }

    /** A worker's last reading, and a state that it may have been. */
    private record Said(SentinelRow reading, DriftState state) {}

    DeviceGauges(
            Devices devices,
            Sentinels sentinels,
            Metrics metrics,
            Clock clock,
            MeterRegistry registry) {
        this.devices = devices;
        this.sentinels = sentinels;
        this.metrics = metrics;
        this.clock = clock;
        this.workers =
                new GaugeSet<Heard>(
                                registry,
                                at -> tags(at.worker().worker(), at.worker().deviceClass()))
                        .with(
                                "paretoform.worker.live",
                                "1 for a worker that takes jobs, 0 for one that fell silent",
                                at -> at.isLive() ? 1 : 0)
                        .with(
                                "paretoform.worker.heartbeat.age.seconds",
                                "Time since a worker was last heard of",
                                at -> at.silence().toMillis() / MILLIS);
        this.levels =
                new GaugeSet<SentinelRow>(registry, DeviceGauges::tags)
                        .with(
                                "paretoform.device.slowness.ratio",
                                "How many times as long as usual a live worker's sentinels take",
                                SentinelRow::slowness);
        this.drifts =
                new GaugeSet<Said>(
                                registry,
                                at -> tags(at.reading()).and("state", Metrics.lower(at.state())))
                        .with(
                                "paretoform.device.drift",
                                "1 for what a live worker's sentinels said last, 0 for else",
                                at -> at.reading().state() == at.state() ? 1 : 0);
        Gauge.builder("paretoform.devices", devices, Devices::liveCount)
                .description("Workers that take jobs")
                .register(registry);
    }

    /** Needs no database. */
    void showWorkers() {
        Instant now = clock.instant();
        List<Heard> known =
                devices.all().stream()
                        .map(worker -> new Heard(worker, now))
                        .filter(Heard::isRemembered)
                        .toList();
        known.forEach(at -> metrics.expect(at.worker().deviceClass()));
        workers.show(known);
    }

    /** Inside a transaction. */
    void showSentinels() {
        List<SentinelRow> newest =
                devices.live()
                        .flatMap(worker ->
                                sentinels.newest(worker.worker(), worker.deviceClass()).stream())
                        .toList();
        levels.show(newest);
        drifts.show(
                newest.stream()
                        .flatMap(reading ->
                                Arrays.stream(DriftState.values())
                                        .map(state -> new Said(reading, state)))
                        .toList());
    }

    private static Tags tags(SentinelRow reading) {
        return tags(reading.worker(), reading.deviceClass());
    }

    private static Tags tags(String worker, String deviceClass) {
        return Tags.of("worker", worker, "device", deviceClass);
    }
}
