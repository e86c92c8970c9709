package io.paretoform.core.count;

/** For which tokens of a prefill the logits are computed. */
public enum LogitsScope {
    /** Every token, as LTS times it. */
    ALL,
    /** The last token only, as generation needs it. */
    LAST;

    int of(int tokens) {
        return switch (this) {
            case ALL -> tokens;
            case LAST -> 1;
        };
    }
}
