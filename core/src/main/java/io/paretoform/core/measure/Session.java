package io.paretoform.core.measure;

import java.time.Instant;
import java.util.List;

/**
 * One model measured once, in a process of its own.
 *
 * @param subject which model
 * @param at when
 * @param latencyMs its median latency with the 95 % interval
 * @param slowness how much slower than usual the device was then by its sentinels, as a factor
 * @param features what its latency may depend on, each positive
 */
public record Session(
        String subject, Instant at, Interval latencyMs, double slowness, List<Double> features) {
    public Session {
        features = List.copyOf(features);
        Requires.that(latencyMs.value() > 0, "latency_ms", latencyMs.value(), "more than 0");
        Requires.that(slowness > 0, "slowness", slowness, "more than 0");
        features.forEach(one -> Requires.that(one > 0, "feature", one, "more than 0"));
    }

    /** The median as it would have been had the device been as usual. */
    public double normalisedMs() {
        return latencyMs.value() / slowness;
    }
}
