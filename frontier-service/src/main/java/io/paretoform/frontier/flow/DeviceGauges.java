package io.paretoform.frontier.flow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
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
import java.util.stream.Stream;

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
    private final MultiGauge live;
    private final MultiGauge silence;
    private final MultiGauge slowness;
    private final MultiGauge drift;

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
        this.live =
                MultiGauge.builder("paretoform.worker.live")
                        .description("1 for a worker that takes jobs, 0 for one that fell silent")
                        .register(registry);
        this.silence =
                MultiGauge.builder("paretoform.worker.heartbeat.age")
                        .description("Time since a worker was last heard of")
                        .baseUnit("seconds")
                        .register(registry);
        this.slowness =
                MultiGauge.builder("paretoform.device.slowness")
                        .description("How much slower than usual a live worker's sentinels are")
                        .baseUnit("ratio")
                        .register(registry);
        this.drift =
                MultiGauge.builder("paretoform.device.drift")
                        .description("1 for what a live worker's sentinels said last, 0 for else")
                        .register(registry);
        Gauge.builder("paretoform.devices", devices, Devices::liveCount)
                .description("Workers that take jobs")
                .register(registry);
    }

    /** Needs no database. */
    void showWorkers() {
        List<DeviceAnnouncement> known = known().toList();
        known.forEach(worker -> metrics.expect(worker.deviceClass()));
        Instant now = clock.instant();
        live.register(
                known.stream()
                        .map(worker -> row(tags(worker), worker.isLive(now) ? 1 : 0))
                        .toList(),
                true);
        silence.register(
                known.stream()
                        .map(worker ->
                                MultiGauge.Row.of(
                                        tags(worker),
                                        () -> seconds(worker.madeAt(), clock.instant())))
                        .toList(),
                true);
    }

    /** Inside a transaction. */
    void showSentinels() {
        List<SentinelRow> newest =
                devices.live()
                        .flatMap(worker ->
                                sentinels.newest(worker.worker(), worker.deviceClass()).stream())
                        .toList();
        slowness.register(
                newest.stream().map(reading -> row(tags(reading), reading.slowness())).toList(),
                true);
        drift.register(newest.stream().flatMap(DeviceGauges::states).toList(), true);
    }

    private Stream<DeviceAnnouncement> known() {
        Instant oldest = clock.instant().minus(REMEMBERED);
        return devices.all().stream()
                .filter(DeviceAnnouncement::live)
                .filter(worker ->
                        worker.madeAt().isAfter(oldest) || worker.isLive(clock.instant()));
    }

    private static Stream<MultiGauge.Row<?>> states(SentinelRow reading) {
        return Arrays.stream(DriftState.values())
                .map(state ->
                        row(
                                tags(reading).and("state", Metrics.lower(state)),
                                reading.state() == state ? 1 : 0));
    }

    private static MultiGauge.Row<?> row(Tags tags, Number value) {
        return MultiGauge.Row.of(tags, value);
    }

    private static Tags tags(DeviceAnnouncement worker) {
        return Tags.of("worker", worker.worker(), "device", worker.deviceClass());
    }

    private static Tags tags(SentinelRow reading) {
        return Tags.of("worker", reading.worker(), "device", reading.deviceClass());
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / MILLIS;
    }
}
