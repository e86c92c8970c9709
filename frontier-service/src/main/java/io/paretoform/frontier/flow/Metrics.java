package io.paretoform.frontier.flow;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.paretoform.contracts.FailureReason;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.MeasurementFailed;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.contracts.SentinelMeasured;
import io.paretoform.core.measure.DriftState;
import io.paretoform.core.measure.Interference;
import io.paretoform.messaging.DeadLetterCounter;
import io.paretoform.messaging.DeadLetters;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What happens in this service, counted and timed; labels are bounded by device classes. */
@Singleton // not made when first used: what alerts look at is there from the start
public class Metrics {
    private static final String NO_REASON = "none";
    private static final Duration[] DELAYS = {
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30)
    };

    private final MeterRegistry registry;
    private final Clock clock;
    private final DeadLetterCounter letters;
    private final Timer selections;
    private final Timer delays;

    Metrics(MeterRegistry registry, DeadLetters deadLetters, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.letters = new DeadLetterCounter(registry, deadLetters.stage());
        this.selections =
                Timer.builder("paretoform.selection")
                        .description("Taking one record of measurements into the database")
                        .register(registry);
        this.delays =
                Timer.builder("paretoform.result.delay")
                        .description("From a result's being made to its frontier change")
                        .serviceLevelObjectives(DELAYS)
                        .register(registry);
    }

    /** Counts the first result of a job, whose frontier change has just been decided. */
    void count(MeasurementRecord.Result result, boolean held) {
        countOutcome(result);
        delays.record(since(result.madeAt()));
        if (held) {
            holds(result.job().deviceClass()).increment();
        }
        if (result instanceof Measured measured) {
            measured.interference()
                    .forEach(kind -> disturbances(measured.job().deviceClass(), kind).increment());
        }
    }

    /** A record was given up and put among the dead letters. */
    void buried() {
        letters.written(1);
    }

    /** A record was taken in, whatever it said. */
    void selected(Duration time) {
        selections.record(time);
    }

    private void countOutcome(MeasurementRecord.Result result) {
        String deviceClass = result.job().deviceClass();
        Counter counter =
                switch (result) {
                    case Measured measured -> results(deviceClass, "measured", NO_REASON);
                    case MeasurementFailed failed ->
                            results(deviceClass, "failed", lower(failed.reason()));
                };
        counter.increment();
    }

    /** Counts an alarm, if the reading is one. */
    void count(SentinelMeasured reading) {
        alarms(reading.deviceClass()).increment(reading.state() == DriftState.DRIFTED ? 1 : 0);
    }

    /** A device class is known: what is counted of it is there from now on. */
    void expect(String deviceClass) {
        alarms(deviceClass);
        holds(deviceClass);
        results(deviceClass, "measured", NO_REASON);
        for (FailureReason reason : FailureReason.values()) {
            results(deviceClass, "failed", lower(reason));
        }
        for (Interference kind : Interference.values()) {
            disturbances(deviceClass, kind);
        }
    }

    private Counter alarms(String deviceClass) {
        return counter("paretoform.drift.alarms", "Drifts that sentinels alarmed of", deviceClass);
    }

    private Counter holds(String deviceClass) {
        return counter(
                "paretoform.results.held",
                "Results held until they were measured again",
                deviceClass);
    }

    private Counter disturbances(String deviceClass, Interference kind) {
        return Counter.builder("paretoform.interference")
                .description("What spoke against results, by kind")
                .tags("device", deviceClass, "kind", lower(kind))
                .register(registry);
    }

    private Counter results(String deviceClass, String outcome, String reason) {
        return Counter.builder("paretoform.results")
                .description("First results of jobs, by what came of them and why")
                .tags("device", deviceClass, "outcome", outcome, "reason", reason)
                .register(registry);
    }

    private Counter counter(String name, String description, String deviceClass) {
        return Counter.builder(name)
                .description(description)
                .tag("device", deviceClass)
                .register(registry);
    }

    /** Zero where the clock of another machine is ahead. */
    private Duration since(Instant made) {
        Duration time = Duration.between(made, clock.instant());
        return time.isNegative() ? Duration.ZERO : time;
    }

    /** As labels are written. */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
