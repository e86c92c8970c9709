package io.paretoform.onnx;

/** With which operators a graph is written: the numbers are the same, time and memory are not. */
public enum Variant {
    /** Operators of the ONNX standard only, opset 20. */
    PLAIN("plain"),
    /** ONNX Runtime's own fused operators ({@code com.microsoft}) where there are any. */
    FUSED("fused");

    /** The faster one on every device measured so far. */
    public static final Variant DEFAULT = FUSED;

    private final String key;

    Variant(String key) {
        this.key = key;
    }

    /** The name recorded with measurements. */
    public String key() {
        return key;
    }
}
