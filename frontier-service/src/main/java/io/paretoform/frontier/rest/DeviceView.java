package io.paretoform.frontier.rest;

import io.paretoform.contracts.DeviceAnnouncement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A profiler worker, as it announced itself.
 *
 * @param madeAt its last sign of life
 * @param live whether it takes jobs now, which takes a sign of life within three heartbeats
 */
public record DeviceView(
        Instant madeAt,
        String worker,
        String deviceClass,
        String hardware,
        String runtime,
        int threads,
        String precision,
        Map<String, String> details,
        boolean live,
        Duration heartbeat) {

    static DeviceView of(DeviceAnnouncement announced, Instant now) {
        return new DeviceView(
                announced.madeAt(),
                announced.worker(),
                announced.deviceClass(),
                announced.hardware(),
                announced.runtime(),
                announced.threads(),
                announced.precision(),
                announced.details(),
                announced.isLive(now),
                announced.heartbeat());
    }
}
