package io.paretoform.core.measure;

/** The number format in which a model runs. */
public enum Precision {
    FP32
}
