package io.paretoform.core.measure;

/** For which tokens of a prefill the output head computes logits. */
public enum LogitsScope {
    /** Every token: what a perplexity needs and what LTS times. */
    ALL,
    /** The last token only: what generation needs. */
    LAST
}
