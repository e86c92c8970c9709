package io.paretoform.contracts;

import io.paretoform.core.measure.DriftState;
import io.paretoform.core.measure.Interference;
import io.paretoform.core.measure.Interval;
import io.paretoform.core.measure.SentinelReading;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Topic {@code sentinels}: a worker measured a model that never changes.
 *
 * @param sentinel the model's name
 * @param latencyMs its median latency with the 95 % interval
 * @param samplesMs every timed forward pass in order, in milliseconds
 * @param slowness how much slower than usual the device is now, as a factor
 * @param state what the worker's sentinels say with this one
 * @param interference what speaks against this reading; one against which something speaks says
 *     nothing of the device and changes neither slowness nor state
 * @param quarantined results of this worker that are to be measured again because of it
 */
public record SentinelMeasured(
        Instant madeAt,
        String worker,
        String deviceClass,
        String sentinel,
        Interval latencyMs,
        List<Double> samplesMs,
        double slowness,
        DriftState state,
        List<Interference> interference,
        List<JobId> quarantined)
        implements Message {
    public SentinelMeasured {
        Require.present("made_at", madeAt);
        Require.name("worker", worker);
        Require.name("device_class", deviceClass);
        Require.name("sentinel", sentinel);
        Require.present("latency_ms", latencyMs);
        samplesMs = List.copyOf(Require.present("samples_ms", samplesMs));
        samplesMs.forEach(sample -> Require.finite("samples_ms", sample));
        Require.finite("slowness", slowness);
        Require.present("state", state);
        interference = List.copyOf(Objects.requireNonNullElse(interference, List.of()));
        quarantined = List.copyOf(Require.present("quarantined", quarantined));
    }

    /** For a {@link io.paretoform.core.measure.DriftMonitor}. */
    public SentinelReading reading() {
        return new SentinelReading(sentinel, madeAt, latencyMs.value());
    }
}
