package io.paretoform.onnx;

/** What a graph computes besides what its architecture says, and how. */
public record GraphOptions(Logits logits, Variant variant) {
    /** The default variant. */
    public GraphOptions(Logits logits) {
        this(logits, Variant.DEFAULT);
    }
}
