package io.paretoform.onnx;

/** For which tokens of the sequence the output head is computed. */
public enum Logits {
    /** What training and the {@code lts} workload need. */
    ALL_TOKENS,
    /** What generating the next token needs. */
    LAST_TOKEN
}
