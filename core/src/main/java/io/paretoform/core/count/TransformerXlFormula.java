package io.paretoform.core.count;

/** Dai et al. 2019, section 3.3; checked against the released rows of LTS. */
record TransformerXlFormula() implements DecoderFormula {
    /** Q, K, V, R and output projections without bias: {@code 5da}; u and v, {@code 2a}. */
    @Override
    public long attentionParameters(long d, long a, boolean ownBiases) {
        return 5 * d * a + (ownBiases ? 2 * a : 0);
    }

    /** A post-norm decoder ends in the last layer's LayerNorm. */
    @Override
    public long finalParameters(long d) {
        return 0;
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
