package io.paretoform.core.count;

/**
 * Dai et al. 2019, section 3.3; checked against the released rows of LTS.
 *
 * @param ownBiases whether each layer has relative-attention biases of its own
 * @param memory tokens that a segment looks back
 */
record TransformerXlFormula(boolean ownBiases, int memory) implements DecoderFormula {
    /** Q, K, V, R and output projections without bias: {@code 5da}; u and v, {@code 2a}. */
    @Override
    public long attentionParameters(long d, long a) {
        return 5 * d * a + (ownBiases ? 2 * a : 0);
    }

    /** A post-norm decoder ends in the last layer's LayerNorm. */
    @Override
    public long finalParameters(long d) {
        return 0;
    }

    /** Positions are relative: sinusoids, projected by R. */
    @Override
    public long positionParameters(long d) {
        return 0;
    }

    /** u and v, where all layers use the same: {@code 2a}. */
    @Override
    public long sharedParameters(long a) {
        return ownBiases ? 0 : 2 * a;
    }

    @Override
    public long attendedTokens(long cached) {
        return Math.min(cached, memory);
    }

    /**
     * {@code 4da} a new token (keys and values of earlier ones are cached); R, one row for each of
     * the {@code keys} distances, {@code da}; content scores, position scores and weighted values
     * {@code 3a} a pair.
     */
    @Override
    public long attentionMacs(long d, long a, long queries, long keys) {
        return queries * 4 * d * a + keys * d * a + queries * keys * 3 * a;
    }
}
