package io.paretoform.contracts.rest;

import io.paretoform.contracts.DeviceAnnouncement;
import io.paretoform.core.measure.DriftState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A profiler worker: what it announced, and what its sentinels say of its device.
 *
 * @param madeAt when it was last heard of
 * @param kind what computes, for example {@code cpu} or {@code cuda}
 * @param live whether it takes jobs now
 * @param drift what the newest sentinel says; missing before there is one
 * @param slowness how much slower than usual the device is with it, as a factor; 1 before
 * @param alarmsLastDay alarms that the sentinels have raised in the last 24 hours
 */
public record DeviceView(
        Instant madeAt,
        String worker,
        String deviceClass,
        String kind,
        String hardware,
        String runtime,
        int threads,
        String precision,
        Map<String, String> details,
        boolean live,
        Duration heartbeat,
        @Nullable DriftState drift,
        double slowness,
        long alarmsLastDay) {

    public static DeviceView of(
            DeviceAnnouncement worker,
            @Nullable DriftState drift,
            double slowness,
            long alarmsLastDay) {
        return new DeviceView(
                worker.madeAt(),
                worker.worker(),
                worker.deviceClass(),
                worker.kind(),
                worker.hardware(),
                worker.runtime(),
                worker.threads(),
                worker.precision(),
                worker.details(),
                worker.live(),
                worker.heartbeat(),
                drift,
                slowness,
                alarmsLastDay);
    }

    /** Whether they differ in nothing but when the worker was last heard of. */
    public boolean isLike(DeviceView other) {
        return new DeviceView(
                        other.madeAt,
                        worker,
                        deviceClass,
                        kind,
                        hardware,
                        runtime,
                        threads,
                        precision,
                        details,
                        live,
                        heartbeat,
                        drift,
                        slowness,
                        alarmsLastDay)
                .equals(other);
    }
}
