package io.paretoform.core.measure;

/** For which tokens of a prefill the output head computes logits. */
public enum LogitsScope {
    /** Every token: what a perplexity needs and what LTS times. */
    ALL,
    /** The last token only: what generation needs. */
    LAST;

    /** For how many tokens of a prefill of that many. */
    public int of(int tokens) {
        return switch (this) {
            case ALL -> tokens;
            case LAST -> 1;
        };
    }
}
