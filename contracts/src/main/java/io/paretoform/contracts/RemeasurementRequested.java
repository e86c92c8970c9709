package io.paretoform.contracts;

import io.paretoform.core.architecture.ArchitectureId;
import java.time.Instant;

/** Asks for attempt {@code attempt} at a candidate; the proxy-service writes the job. */
public record RemeasurementRequested(
        Instant madeAt,
        String search,
        String deviceClass,
        ArchitectureId candidate,
        int attempt,
        String why)
        implements MeasurementRecord {
    public RemeasurementRequested {
        Require.present("made_at", madeAt);
        Require.name("search", search);
        Require.name("device_class", deviceClass);
        Require.present("candidate", candidate);
        Require.atLeast("attempt", 2, attempt);
        Require.present("why", why);
    }
}
