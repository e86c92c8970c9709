package io.paretoform.core.measure;

import java.util.List;
import java.util.Optional;

/**
 * What is timed: a prefill (the time to a first token) and, where decode steps follow it, the first
 * of them: one more token with the prefill's in the cache (the time per token).
 *
 * @param name how searches, jobs and results call it
 * @param tokens length of the prefill
 * @param batch sequences at once
 * @param logits for which tokens of the prefill logits are computed
 * @param decodeSteps tokens that follow the prefill one at a time, 0 for none
 * @param precision the number format
 * @param threads threads that compute
 */
public record Workload(
        String name,
        int tokens,
        int batch,
        LogitsScope logits,
        int decodeSteps,
        Precision precision,
        int threads) {
    /** What the LTS paper times: the whole sequence of 192 tokens at once, all logits. */
    public static final Workload LTS =
            new Workload("lts", 192, 1, LogitsScope.ALL, 0, Precision.FP32, 1);

    /** An answer: a prompt of 128 tokens and 64 more, so that 192 positions are enough. */
    public static final Workload GENERATE =
            new Workload("generate", 128, 1, LogitsScope.LAST, 64, Precision.FP32, 1);

    /** Every workload that a search can name. */
    public static final List<Workload> KNOWN = List.of(LTS, GENERATE);

    public Workload {
        requireAtLeast(1, "tokens", tokens);
        requireAtLeast(1, "batch", batch);
        requireAtLeast(0, "decode_steps", decodeSteps);
        requireAtLeast(1, "threads", threads);
    }

    /** The known workload of that name, if there is one. */
    public static Optional<Workload> named(String name) {
        return KNOWN.stream().filter(workload -> workload.name.equals(name)).findFirst();
    }

    /** Whether a decode step is timed beside the prefill. */
    public boolean decodes() {
        return decodeSteps > 0;
    }

    /** Positions that the model needs: those of the prefill and of every token decoded. */
    public int positions() {
        return tokens + decodeSteps;
    }

    private static void requireAtLeast(int least, String field, int value) {
        if (value < least) {
            throw new IllegalArgumentException(
                    field + " " + value + ": expected at least " + least);
        }
    }
}
