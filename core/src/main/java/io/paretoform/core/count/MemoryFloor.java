package io.paretoform.core.count;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.measure.Workload;

/**
 * The least memory that a prefill can do with: every weight, and the activations that must exist at
 * once where they are most. What a runtime adds (packed weights, buffers, its arena) shows in the
 * ratio of a measured peak to this.
 */
public final class MemoryFloor {
    private MemoryFloor() {}

    /**
     * Bytes of weights and live activations.
     *
     * @throws ArithmeticException when a count leaves the range of a long
     */
    public static long bytes(Architecture architecture, Workload workload) {
        long weights = ArchitectureCounts.of(architecture).weightBytes(workload.precision());
        long activations =
                Math.multiplyExact(
                        liveNumbers(architecture, workload),
                        (long) workload.batch() * workload.precision().bytes());
        return Math.addExact(weights, activations);
    }

    /** For one sequence: the widest of the layers, or the output with its input. */
    private static long liveNumbers(Architecture architecture, Workload workload) {
        long dModel = architecture.dModel();
        long logits = workload.logits().of(workload.tokens());
        long most = Math.multiplyExact(logits, dModel + architecture.vocabSize());
        for (int layer = 0; layer < architecture.nLayer(); layer++) {
            // The residual, and either what the layer widens it to, or queries, keys and values.
            long widest = dModel + Math.max(architecture.dInner(layer), 3 * dModel);
            most = Math.max(most, Math.multiplyExact(workload.tokens(), widest));
        }
        return most;
    }
}
