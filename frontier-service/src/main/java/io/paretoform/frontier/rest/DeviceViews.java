package io.paretoform.frontier.rest;

import io.paretoform.contracts.DeviceAnnouncement;
import io.paretoform.contracts.SentinelMeasured;
import io.paretoform.contracts.rest.DeviceView;
import io.paretoform.frontier.flow.Devices;
import io.paretoform.frontier.store.SentinelRow;
import io.paretoform.frontier.store.Sentinels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what people are shown of devices. */
@ApplicationScoped
public class DeviceViews {
    private static final Duration DAY = Duration.ofDays(1);

    private final Devices devices;
    private final Sentinels sentinels;
    private final Clock clock;

    DeviceViews(Devices devices, Sentinels sentinels, Clock clock) {
        this.devices = devices;
        this.sentinels = sentinels;
        this.clock = clock;
    }

    /** Every worker that has announced itself. */
    @Transactional
    public List<DeviceView> all() {
        Instant now = clock.instant();
        return devices.all().stream().map(worker -> view(worker, now)).toList();
    }

    /** Readings of a device class, or of one worker of it, before an instant, newest first. */
    @Transactional
    public List<SentinelMeasured> sentinels(
            String deviceClass, @Nullable String worker, Optional<Instant> before, int limit) {
        return sentinels.newest(deviceClass, worker, before, limit).stream()
                .map(SentinelRow::reading)
                .toList();
    }

    private DeviceView view(DeviceAnnouncement worker, Instant now) {
        String name = worker.worker();
        Optional<SentinelRow> newest = sentinels.newest(name, worker.deviceClass());
        return DeviceView.of(
                worker.asOf(now),
                newest.map(SentinelRow::state).orElse(null),
                newest.map(SentinelRow::slowness).orElse(1.0),
                sentinels.countAlarms(name, worker.deviceClass(), now.minus(DAY)));
    }
}
