package io.paretoform.onnx;

/** What an untrained weight holds, as in GPT-2's and Transformer-XL's training code. */
public enum InitialValue {
    /** Normal with mean 0 and standard deviation 0.02. */
    NORMAL,
    ZERO,
    ONE
}
