package io.paretoform.frontier.rest;

import io.paretoform.contracts.DeviceAnnouncement;
import java.time.Instant;
import java.util.Map;

/**
 * A profiler worker.
 *
 * @param device its device class
 * @param live whether it takes jobs now
 * @param seenAt its last sign of life
 */
public record DeviceView(
        String worker,
        String device,
        boolean live,
        Instant seenAt,
        String hardware,
        String runtime,
        int threads,
        String precision,
        Map<String, String> details) {

    static DeviceView of(DeviceAnnouncement announced, Instant now) {
        return new DeviceView(
                announced.worker(),
                announced.deviceClass(),
                announced.isLive(now),
                announced.madeAt(),
                announced.hardware(),
                announced.runtime(),
                announced.threads(),
                announced.precision(),
                announced.details());
    }
}
