package io.paretoform.profiler;

import io.paretoform.contracts.FailureReason;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.MeasurementConditions;
import io.paretoform.contracts.MeasurementCost;
import io.paretoform.contracts.MeasurementFailed;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.core.measure.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What became of a job. */
sealed interface Outcome {
    /** The answer to the job. */
    MeasurementRecord.Result answer(ProfileJob job, String worker, Instant now);

    /** It was measured; the fields are those of {@link Measured}. */
    record Done(
            Map<String, Interval> objectives,
            List<Double> samplesMs,
            boolean steady,
            MeasurementConditions conditions,
            MeasurementCost cost,
            Map<String, String> provenance)
            implements Outcome {
        @Override
        public Measured answer(ProfileJob job, String worker, Instant now) {
            return new Measured(
                    now, job, worker, objectives, samplesMs, steady, conditions, cost, provenance);
        }
    }

    /** It has no measurement. */
    record Failed(FailureReason reason, String detail) implements Outcome {
        @Override
        public MeasurementFailed answer(ProfileJob job, String worker, Instant now) {
            return new MeasurementFailed(now, job, worker, reason, detail);
        }
    }
}
