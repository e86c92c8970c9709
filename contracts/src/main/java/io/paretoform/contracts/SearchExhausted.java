package io.paretoform.contracts;

import java.time.Instant;

/**
 * Everything that could be proposed was measured on this device class: the proxy-service's last
 * word on a search.
 *
 * @param results answers to the class's jobs by then
 */
public record SearchExhausted(Instant madeAt, String search, String deviceClass, long results)
        implements MeasurementRecord {
    public SearchExhausted {
        Require.present("made_at", madeAt);
        Require.name("search", search);
        Require.name("device_class", deviceClass);
        Require.atLeast("results", 0, results);
    }
}
