package io.paretoform.profiler;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.paretoform.contracts.MeasurementCost;
import io.paretoform.contracts.SentinelMeasured;
import java.time.Duration;

/** The worker's figures: answers by outcome, how long measuring took, and what of it was no run. */
final class Measurements {
    private static final double NANOS_A_MILLI = 1e6;
    private static final String NO_REASON = "none";

    private final MeterRegistry registry;
    private final String device;

    Measurements(MeterRegistry registry, String device) {
        this.registry = registry;
        this.device = device;
    }

    void count(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done done -> {
                count("measured", NO_REASON);
                time(done.cost());
            }
            case Outcome.Failed failed -> count("failed", failed.reason().name());
        }
    }

    /** A sentinel's reading, and what it cost. */
    void count(SentinelMeasured reading, MeasurementCost cost) {
        registry.counter(
                        "paretoform.sentinels",
                        "device",
                        device,
                        "sentinel",
                        reading.sentinel(),
                        "state",
                        reading.state().name())
                .increment();
        registry.counter("paretoform.quarantined", "device", device)
                .increment(reading.quarantined().size());
        timer("paretoform.sentinel").record(duration(cost.totalMs()));
    }

    private void count(String outcome, String reason) {
        registry.counter(
                        "paretoform.measurements",
                        "device",
                        device,
                        "outcome",
                        outcome,
                        "reason",
                        reason)
                .increment();
    }

    private void time(MeasurementCost cost) {
        timer("paretoform.measurement").record(duration(cost.totalMs()));
        timer("paretoform.measurement.overhead").record(duration(cost.overheadMs()));
    }

    private Timer timer(String name) {
        return registry.timer(name, "device", device);
    }

    private static Duration duration(double millis) {
        return Duration.ofNanos(Math.round(millis * NANOS_A_MILLI));
    }
}
