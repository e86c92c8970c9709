package io.paretoform.onnx;

import io.paretoform.core.measure.LogitsScope;

/** What a graph computes besides what its architecture says, and with which operators. */
public record GraphOptions(Pass pass, LogitsScope logits, Variant variant) {
    /** A prefill. */
    public GraphOptions(LogitsScope logits, Variant variant) {
        this(Pass.PREFILL, logits, variant);
    }

    /** A prefill with the default variant. */
    public GraphOptions(LogitsScope logits) {
        this(logits, Variant.DEFAULT);
    }

    /** A decode step, whose only token's logits are all there are. */
    public static GraphOptions decode(Variant variant) {
        return new GraphOptions(Pass.DECODE, LogitsScope.ALL, variant);
    }
}
