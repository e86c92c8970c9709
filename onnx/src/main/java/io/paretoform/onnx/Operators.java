package io.paretoform.onnx;

import io.paretoform.onnx.KeyValueCache.Entry;

/** The steps of a Transformer that the variants write with different operators. */
interface Operators {
    /** Where the operators go. */
    GraphBuilder graph();

    /** A residual stream after an addition: its sum, and that sum normalised. */
    record Residual(String sum, String normalised) {}

    /** Gain and offset of a layer norm, each of the width of the residual stream. */
    record Norm(String gain, String offset) {}

    /** {@code gelu(x + bias)} with the tanh form of GPT-2; the bias may be absent. */
    String gelu(String x, String bias);

    /** Layer norm alone. */
    default String normalise(String x, Norm norm) {
        return graph().op("LayerNormalization", x, norm.gain(), norm.offset())
                .with("axis", -1)
                .with("epsilon", EPSILON)
                .output();
    }

    /** Adds x and its bias, which may be absent, to the residual stream, and normalises. */
    Residual addAndNormalise(String stream, String x, String bias, Norm norm);

    /**
     * What attention is between: [batch, tokens, heads * width] each, and without their biases.
     *
     * @param bias of query, key and value in turn, [3 * heads * width]; may be absent
     * @param width of a head
     */
    record Projected(String query, String key, String value, String bias, int heads, int width) {}

    /** Attention of every token to itself and those before it. */
    String causalAttention(Projected in);

    /**
     * Attention of one token to itself and all that are cached; gives what is cached with the
     * token's own keys and values behind it.
     *
     * @param past what is cached
     * @param present the names it gets with the token
     */
    String cachedAttention(Projected in, Entry past, Entry present);

    /**
     * Scaled products of every query with every key, for each head: [batch, heads, n, m] and [batch
     * or 1, heads, k, m] to [batch, heads, n, k].
     */
    String scores(String queries, String keys, float scale);

    /** {@code x . transpose(weight)} for x of [batch, tokens, n] and a weight of [m, n]. */
    String timesTransposed(String x, String weight);

    /** Layer norms here add this to the variance, as GPT-2 and Transformer-XL do. */
    float EPSILON = 1e-5f;
}
