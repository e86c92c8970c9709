package io.paretoform.core.count;

import io.paretoform.core.architecture.Backbone;

/**
 * The closed forms of one layer of a backbone, for {@code d = d_model} and {@code a = n_head *
 * floor(d / n_head)}, the width of its attention. Operations are multiply-accumulates of the matrix
 * products.
 */
sealed interface DecoderFormula permits Gpt2Formula, TransformerXlFormula {
    static DecoderFormula of(Backbone backbone) {
        return switch (backbone) {
            case GPT2 -> new Gpt2Formula();
            case TRANSFORMER_XL -> new TransformerXlFormula();
        };
    }

    /**
     * Attention parameters of a layer, without its LayerNorm.
     *
     * @param ownBiases whether the layer has relative-attention biases of its own, where the
     *     backbone has such
     */
    long attentionParameters(long d, long a, boolean ownBiases);

    /** Decoder parameters that belong to no layer. */
    long finalParameters(long d);

    /**
     * Multiply-accumulates of a layer's attention for {@code queries} new tokens that attend to
     * {@code keys} tokens, themselves among them. All pairs count, the masked ones too: dense
     * kernels compute them.
     */
    long attentionMacs(long d, long a, long queries, long keys);
}
