package io.paretoform.proxy;

import io.paretoform.contracts.DeviceAnnouncement;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Supplier;

/** Who takes jobs now. */
record Workers(Supplier<Collection<DeviceAnnouncement>> announced, Clock clock) {
    /** Workers of the class that were heard of lately. */
    int live(String deviceClass) {
        Instant now = clock.instant();
        return (int)
                announced.get().stream()
                        .filter(worker ->
                                worker.deviceClass().equals(deviceClass) && worker.isLive(now))
                        .count();
    }
}
