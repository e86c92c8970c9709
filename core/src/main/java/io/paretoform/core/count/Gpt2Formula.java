package io.paretoform.core.count;

/** Radford et al. 2019; checked against the released rows of LTS and Hugging Face's GPT-2 sizes. */
record Gpt2Formula() implements DecoderFormula {
    /** Q, K, V and output projections: {@code 4da} weights, {@code 3a + d} biases. */
    @Override
    public long attentionParameters(long d, long a, boolean ownBiases) {
        return 4 * d * a + 3 * a + d;
    }

    /** The final LayerNorm of a pre-norm decoder: {@code 2d}. */
    @Override
    public long finalParameters(long d) {
        return 2 * d;
    }

    /** {@code 4da} a new token; scores and weighted values {@code 2a} a pair. */
    @Override
    public long attentionMacs(long d, long a, long queries, long keys) {
        return queries * 4 * d * a + queries * keys * 2 * a;
    }
}
