package io.paretoform.profiler;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.paretoform.contracts.FailureReason;
import io.paretoform.contracts.MeasurementCost;
import io.paretoform.contracts.SentinelMeasured;
import io.paretoform.core.measure.DriftState;
import io.paretoform.messaging.DeadLetterCounter;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * The worker's figures: answers by outcome, how long measuring took, and what of it was no run. All
 * are there with 0 from the start, so that the first of each kind is seen as an increase.
 */
final class Measurements {
    private static final double NANOS_A_MILLI = 1e6;
    private static final String NO_REASON = "none";
    private static final Duration[] DURATIONS = {
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(4),
        Duration.ofSeconds(8),
        Duration.ofSeconds(16),
        Duration.ofSeconds(60),
        Duration.ofSeconds(300)
    };

    private final MeterRegistry registry;
    private final String device;
    private final DeadLetterCounter letters;
    private final Timer total;
    private final Timer overhead;
    private final Timer sentinels;
    private final Counter quarantined;

    /**
     * Counts from 0.
     *
     * @param stage the service, as dead letters name it
     */
    Measurements(MeterRegistry registry, String stage, String device) {
        this.registry = registry;
        this.device = device;
        letters = new DeadLetterCounter(registry, stage);
        total =
                Timer.builder("paretoform.measurement")
                        .description("Successful measurements, from taking the job to the result")
                        .tag("device", device)
                        .serviceLevelObjectives(DURATIONS)
                        .register(registry);
        overhead =
                Timer.builder("paretoform.measurement.overhead")
                        .description("What of successful measurements was no forward pass")
                        .tag("device", device)
                        .register(registry);
        sentinels =
                Timer.builder("paretoform.sentinel")
                        .description("Measuring a model that never changes")
                        .tag("device", device)
                        .register(registry);
        quarantined =
                Counter.builder("paretoform.quarantined")
                        .description("Results to be measured again because the device drifted")
                        .tag("device", device)
                        .register(registry);
        answers("measured", NO_REASON);
        Arrays.stream(FailureReason.values()).forEach(reason -> answers("failed", lower(reason)));
        for (Sentinel sentinel : Sentinel.values()) {
            Arrays.stream(DriftState.values()).forEach(state -> readings(sentinel.key(), state));
        }
    }

    void count(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done done -> {
                answers("measured", NO_REASON).increment();
                time(done.cost());
            }
            case Outcome.Failed failed -> answers("failed", lower(failed.reason())).increment();
        }
    }

    /** A sentinel's reading, and what it cost. */
    void count(SentinelMeasured reading, MeasurementCost cost) {
        readings(reading.sentinel(), reading.state()).increment();
        quarantined.increment(reading.quarantined().size());
        sentinels.record(duration(cost.totalMs()));
    }

    /** A job that cannot be read was put among the dead letters. */
    void buried() {
        letters.written(1);
    }

    private Counter answers(String outcome, String reason) {
        return Counter.builder("paretoform.measurements")
                .description("Answers to jobs, by what came of them and why")
                .tags("device", device, "outcome", outcome, "reason", reason)
                .register(registry);
    }

    private Counter readings(String sentinel, DriftState state) {
        return Counter.builder("paretoform.sentinels")
                .description("Readings of models that never change, by what they say with it")
                .tags("device", device, "sentinel", sentinel, "state", lower(state))
                .register(registry);
    }

    private void time(MeasurementCost cost) {
        total.record(duration(cost.totalMs()));
        overhead.record(duration(cost.overheadMs()));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Parts are timed by another process than the whole, so a rest may come out below 0. */
    private static Duration duration(double millis) {
        return Duration.ofNanos(Math.round(Math.max(0, millis) * NANOS_A_MILLI));
    }
}
