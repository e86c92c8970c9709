package io.paretoform.core.count;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.measure.Precision;

/**
 * The least memory that a prefill can do with: every weight, and the activations that must exist at
 * once where they are most. What a runtime adds (packed weights, buffers, its arena) shows in the
 * ratio of a measured peak to this.
 */
public final class MemoryFloor {
    private MemoryFloor() {}

    /**
     * Bytes of weights and live activations, for one sequence with the logits of all its tokens.
     *
     * @throws ArithmeticException when a count leaves the range of a long
     */
    public static long bytes(Architecture architecture, int tokens, Precision precision) {
        long weights = ArchitectureCounts.of(architecture).weightBytes(precision);
        long activations = Math.multiplyExact(liveNumbers(architecture, tokens), precision.bytes());
        return Math.addExact(weights, activations);
    }

    /** In the widest of the layers, or in the output with its input. */
    private static long liveNumbers(Architecture architecture, long tokens) {
        long dModel = architecture.dModel();
        long widest = dModel + architecture.vocabSize();
        for (int layer = 0; layer < architecture.nLayer(); layer++) {
            // The residual, and either what the layer widens it to, or queries, keys and values.
            long attention = (long) architecture.nHead(layer) * architecture.headWidth(layer);
            widest = Math.max(widest, dModel + Math.max(architecture.dInner(layer), 3 * attention));
        }
        return Math.multiplyExact(tokens, widest);
    }
}
