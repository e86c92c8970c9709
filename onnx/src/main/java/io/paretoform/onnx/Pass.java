package io.paretoform.onnx;

/** Which part of writing a text a graph computes. */
public enum Pass {
    /** All tokens of a sequence, from its beginning. */
    PREFILL,
    /** One more token after those that are cached. */
    DECODE
}
