package io.paretoform.profiler;

import io.paretoform.contracts.FailureReason;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.MeasurementConditions;
import io.paretoform.contracts.MeasurementCost;
import io.paretoform.contracts.MeasurementFailed;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.measure.DeviceLevel;
import io.paretoform.core.measure.Interference;
import io.paretoform.core.measure.Interval;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What became of a task. */
sealed interface Outcome {
    /**
     * The answer to the job.
     *
     * @param level how the device stood
     */
    MeasurementRecord.Result answer(ProfileJob job, String worker, DeviceLevel level, Instant now);

    /** It was measured; the fields are those of {@link Measured}, as far as the device knows. */
    record Done(
            Map<String, Interval> objectives,
            List<Double> samplesMs,
            boolean steady,
            List<Interference> interference,
            MeasurementConditions conditions,
            MeasurementCost cost,
            Map<String, String> provenance)
            implements Outcome {
        /** Raw ones, which scatter from session to session. */
        private static final List<String> LATENCIES =
                List.of(Objective.LATENCY_MS.name(), Objective.LATENCY_DECODE_MS.name());

        @Override
        public Measured answer(ProfileJob job, String worker, DeviceLevel level, Instant now) {
            double parameters = job.scores().decoderParameters();
            Map<String, Interval> all = new HashMap<>(objectives);
            all.put(
                    Objective.DECODER_PARAMETERS.name(),
                    new Interval(parameters, parameters, parameters));
            all.put(Objective.LATENCY_NORMALISED_MS.name(), level.normalised(latency()));
            LATENCIES.forEach(
                    name -> all.computeIfPresent(name, (_, of) -> level.acrossSessions(of)));
            return new Measured(
                    now,
                    job,
                    worker,
                    all,
                    samplesMs,
                    steady,
                    level.slowness(),
                    interference,
                    conditions,
                    cost,
                    provenance);
        }

        /** Median with its interval within the session, in milliseconds. */
        Interval latency() {
            return Objects.requireNonNull(objectives.get(Objective.LATENCY_MS.name()));
        }
    }

    /** It has no measurement. */
    record Failed(FailureReason reason, String detail) implements Outcome {
        @Override
        public MeasurementFailed answer(
                ProfileJob job, String worker, DeviceLevel level, Instant now) {
            return new MeasurementFailed(now, job, worker, reason, detail);
        }
    }
}
