package io.paretoform.contracts;

/**
 * Where the time of one job went, in milliseconds.
 *
 * @param totalMs from taking the job to having its result
 * @param graphMs building the graph and its weights
 * @param sessionMs loading the model in the measuring process
 * @param forwardMs forward passes, warm-up included
 */
public record MeasurementCost(double totalMs, double graphMs, double sessionMs, double forwardMs) {
    public MeasurementCost {
        Require.finite("total_ms", totalMs);
        Require.finite("graph_ms", graphMs);
        Require.finite("session_ms", sessionMs);
        Require.finite("forward_ms", forwardMs);
    }

    /** Everything but forward passes. */
    public double overheadMs() {
        return totalMs - forwardMs;
    }
}
