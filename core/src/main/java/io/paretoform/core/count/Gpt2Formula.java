package io.paretoform.core.count;

/**
 * Radford et al. 2019; checked against the released rows of LTS and Hugging Face's GPT-2 sizes.
 *
 * @param nPositions that have a learned row
 * @param biased whether the matrices have biases
 */
record Gpt2Formula(int nPositions, boolean biased) implements DecoderFormula {
    /** Q, K, V and output projections: {@code 4da} weights, {@code 3a + d} biases. */
    @Override
    public long attentionParameters(long d, long a) {
        return 4 * d * a + (biased ? 3 * a + d : 0);
    }

    @Override
    public long feedForwardParameters(long d, long inner) {
        long biases = inner + d;
        return DecoderFormula.super.feedForwardParameters(d, inner) - (biased ? 0 : biases);
    }

    /** The final LayerNorm of a pre-norm decoder: {@code 2d}. */
    @Override
    public long finalParameters(long d) {
        return 2 * d;
    }

    @Override
    public long positionParameters(long d) {
        return nPositions * d;
    }

    @Override
    public long sharedParameters(long a) {
        return 0;
    }

    @Override
    public long attendedTokens(long cached) {
        return cached;
    }

    /** {@code 4da} a new token; scores and weighted values {@code 2a} a pair. */
    @Override
    public long attentionMacs(long d, long a, long queries, long keys) {
        return queries * 4 * d * a + queries * keys * 2 * a;
    }
}
