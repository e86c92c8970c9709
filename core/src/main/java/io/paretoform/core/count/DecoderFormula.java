package io.paretoform.core.count;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Gene;

/**
 * What is particular to a backbone: closed forms for {@code d = d_model} and {@code a}, the width
 * of all heads of a layer together. Operations are multiply-accumulates of the matrix products.
 */
sealed interface DecoderFormula permits Gpt2Formula, TransformerXlFormula {
    static DecoderFormula of(Architecture architecture) {
        return switch (architecture.backbone()) {
            case GPT2 ->
                    new Gpt2Formula(
                            architecture.value(Gene.N_POSITIONS), architecture.flag(Gene.BIAS));
            case TRANSFORMER_XL ->
                    new TransformerXlFormula(
                            architecture.flag(Gene.UNTIE_R), architecture.value(Gene.MEM_LEN));
        };
    }

    /** Attention parameters of a layer, without its LayerNorm. */
    long attentionParameters(long d, long a);

    /** Two matrices and their biases: {@code 2dI + I + d} (Vaswani et al. 2017, section 3.3). */
    default long feedForwardParameters(long d, long inner) {
        return 2 * d * inner + inner + d;
    }

    /** Decoder parameters that belong to no layer. */
    long finalParameters(long d);

    /** Parameters of learned positions. */
    long positionParameters(long d);

    /**
     * Parameters that all layers use together, which LTS counts neither among the decoder's nor the
     * embedding's.
     *
     * @param a of the first layer
     */
    long sharedParameters(long a);

    /** To how many of the tokens whose keys and values are cached a new one attends. */
    long attendedTokens(long cached);

    /**
     * Multiply-accumulates of a layer's attention for {@code queries} new tokens that attend to
     * {@code keys} tokens, themselves among them. All pairs count, the masked ones too: dense
     * kernels compute them.
     */
    long attentionMacs(long d, long a, long queries, long keys);
}
