package io.paretoform.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything that could be proposed was measured on this device class, or there is no use in it:
 * the proxy-service's last word on a search.
 *
 * @param results answers to the class's jobs by then
 * @param reason why there is no use in going on; null where all was measured
 */
public record SearchExhausted(
        Instant madeAt, String search, String deviceClass, long results, @Nullable String reason)
        implements MeasurementRecord {
    public SearchExhausted {
        Require.present("made_at", madeAt);
        Require.name("search", search);
        Require.name("device_class", deviceClass);
        Require.atLeast("results", 0, results);
    }
}
