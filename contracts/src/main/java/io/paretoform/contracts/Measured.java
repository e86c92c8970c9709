package io.paretoform.contracts;

import io.paretoform.core.measure.Interference;
import io.paretoform.core.measure.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A job done.
 *
 * @param objectives value and 95 % interval by objective name, in the objective's unit
 * @param samplesMs every timed prefill in order, in milliseconds
 * @param steady whether warm-up ended because times had settled, not because its cap was reached
 * @param slowness how much slower than usual the device's sentinels were then, as a factor: 1.05 is
 *     5 % slower; 1 where nobody knows
 * @param interference what speaks against the timings; empty where nothing does
 * @param conditions what the machine did meanwhile
 * @param cost where the job's time went
 * @param provenance what produced the numbers: runtime build, kernel, graph variant, seed
 */
public record Measured(
        Instant madeAt,
        ProfileJob job,
        String worker,
        Map<String, Interval> objectives,
        List<Double> samplesMs,
        boolean steady,
        Double slowness,
        List<Interference> interference,
        MeasurementConditions conditions,
        MeasurementCost cost,
        Map<String, String> provenance)
        implements MeasurementRecord.Result {

    public Measured {
        Require.present("made_at", madeAt);
        Require.present("job", job);
        Require.name("worker", worker);
        objectives = Require.sorted("objectives", objectives);
        samplesMs = List.copyOf(Require.present("samples_ms", samplesMs));
        samplesMs.forEach(sample -> Require.finite("samples_ms", sample));
        slowness = Objects.requireNonNullElse(slowness, 1.0);
        Require.finite("slowness", slowness);
        interference = List.copyOf(Objects.requireNonNullElse(interference, List.of()));
        Require.present("conditions", conditions);
        Require.present("cost", cost);
        provenance = Require.sorted("provenance", provenance);
    }
}
