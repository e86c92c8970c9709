package io.paretoform.core.measure;

import java.time.Instant;

/**
 * One measurement of a sentinel: a model that never changes, so that what changes is the device.
 *
 * @param sentinel its name
 * @param at when it was measured
 * @param latencyMs its median latency then
 */
public record SentinelReading(String sentinel, Instant at, double latencyMs) {
    public SentinelReading {
        Requires.that(
                Double.isFinite(latencyMs) && latencyMs > 0,
                "sentinel " + sentinel + " latency_ms",
                latencyMs,
                "a positive number");
    }
}
