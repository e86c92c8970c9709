package io.paretoform.onnx;

import io.paretoform.core.measure.LogitsScope;

/** What a graph computes besides what its architecture says, and with which operators. */
public record GraphOptions(LogitsScope logits, Variant variant) {
    /** The default variant. */
    public GraphOptions(LogitsScope logits) {
        this(logits, Variant.DEFAULT);
    }
}
