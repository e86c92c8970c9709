package io.paretoform.contracts;

import java.time.Instant;

/**
 * A job that has no measurement. A failed candidate is data: it counts in the budget.
 *
 * @param detail what happened, for people
 */
public record MeasurementFailed(
        Instant madeAt, ProfileJob job, String worker, FailureReason reason, String detail)
        implements MeasurementRecord.Result {
    public MeasurementFailed {
        Require.present("made_at", madeAt);
        Require.present("job", job);
        Require.name("worker", worker);
        Require.present("reason", reason);
        Require.present("detail", detail);
    }
}
