package io.paretoform.core.measure;

/** The number format of weights and activations. */
public enum Precision {
    FP32(4),
    FP16(2);

    private final int bytes;

    Precision(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes a weight. */
    public int bytes() {
        return bytes;
    }
}
