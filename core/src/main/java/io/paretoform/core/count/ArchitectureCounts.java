package io.paretoform.core.count;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.measure.LogitsScope;
import io.paretoform.core.measure.Precision;
import io.paretoform.core.measure.Workload;

/**
 * What an architecture has and does, counted in closed form. Parameters are numbers of weights; a
 * table used twice (embedding and output) counts once. A FLOP is an addition or a multiplication of
 * the matrix products; biases, LayerNorm, softmax and activations are left out, as is usual.
 *
 * <p>{@code total = embedding + decoder + output + shared}: the output is what an adaptive softmax
 * adds to the tied tables, and shared are the relative-attention biases that all layers of a
 * Transformer-XL use together, which LTS counts among neither. Heads count as wide as {@code
 * d_head} says; without it as {@code floor(d_model / n_head)}, also where they do not divide {@code
 * d_model}.
 */
public final class ArchitectureCounts {
    private final Architecture architecture;
    private final DecoderFormula formula;
    private final VocabularyCount vocabulary;
    private final long attention;
    private final long feedForward;

    private ArchitectureCounts(Architecture architecture) {
        this.architecture = architecture;
        this.formula = DecoderFormula.of(architecture);
        this.vocabulary = VocabularyCount.of(architecture);
        long attentionSum = 0;
        long feedForwardSum = 0;
        for (int layer = 0; layer < architecture.nLayer(); layer++) {
            attentionSum =
                    Math.addExact(
                            attentionSum, formula.attentionParameters(dModel(), width(layer)));
            feedForwardSum =
                    Math.addExact(
                            feedForwardSum,
                            formula.feedForwardParameters(dModel(), architecture.dInner(layer)));
        }
        this.attention = attentionSum;
        this.feedForward = feedForwardSum;
    }

    /**
     * Counts the parameters of an architecture.
     *
     * @throws ArithmeticException when a count leaves the range of a long
     */
    public static ArchitectureCounts of(Architecture architecture) {
        return new ArchitectureCounts(architecture);
    }

    /**
     * Everything but embeddings and output: what ranks quality (LTS, section 3). Two LayerNorms a
     * layer, {@code 4d}, are in it.
     */
    public long decoderParameters() {
        long layerNorms = 4 * dModel() * architecture.nLayer();
        return Math.addExact(
                Math.addExact(attention, feedForward),
                layerNorms + formula.finalParameters(dModel()));
    }

    /**
     * Of one layer, counted from 0, its two LayerNorms among them. The layers add up to {@link
     * #decoderParameters}, less what follows the last.
     */
    public long layerParameters(int layer) {
        return formula.attentionParameters(dModel(), width(layer))
                + formula.feedForwardParameters(dModel(), architecture.dInner(layer))
                + 4 * dModel();
    }

    /** Attention without LayerNorms ({@code p_Attn} of LTS). */
    public long attentionParameters() {
        return attention;
    }

    /** Feed-forward without LayerNorms ({@code p_FFN} of LTS). */
    public long feedForwardParameters() {
        return feedForward;
    }

    /** Token tables, their projections, and learned positions ({@code p_AdaEmb} of LTS). */
    public long embeddingParameters() {
        return vocabulary.embeddingParameters() + formula.positionParameters(dModel());
    }

    /** What the output adds to the tied tables; 0 for the plain tied output of GPT-2. */
    public long outputParameters() {
        return vocabulary.outputParameters();
    }

    public long totalParameters() {
        return Math.addExact(
                decoderParameters(),
                embeddingParameters() + outputParameters() + formula.sharedParameters(width(0)));
    }

    /** Size of all weights in bytes. */
    public long weightBytes(Precision precision) {
        return Math.multiplyExact(totalParameters(), precision.bytes());
    }

    /** FLOPs of the prefill of a workload, over its whole batch. */
    public long flopsPrefill(Workload workload) {
        return Math.multiplyExact(
                workload.batch(), flopsPrefill(workload.tokens(), workload.logits()));
    }

    /**
     * FLOPs of one forward pass over a sequence, without memory or cache before it.
     *
     * @param tokens at least 1
     */
    public long flopsPrefill(int tokens, LogitsScope logits) {
        return flops(tokens, tokens, logits.of(tokens));
    }

    /**
     * FLOPs of one new token whose predecessors' keys and values are cached. A Transformer-XL looks
     * back no further than its memory.
     *
     * @param cachedTokens at least 0
     */
    public long flopsDecodeStep(int cachedTokens) {
        return flops(1, formula.attendedTokens(cachedTokens) + 1, 1);
    }

    private long flops(long queries, long keys, long logits) {
        if (queries < 1 || keys < queries) {
            throw new IllegalArgumentException(
                    queries
                            + " tokens attending to "
                            + keys
                            + ": expected at least 1, and no less");
        }
        long macs =
                Math.addExact(
                        Math.multiplyExact(queries, vocabulary.embeddingMacs()),
                        Math.multiplyExact(logits, vocabulary.logitsMacs()));
        for (int layer = 0; layer < architecture.nLayer(); layer++) {
            long attentionMacs = formula.attentionMacs(dModel(), width(layer), queries, keys);
            long feedForwardMacs =
                    Math.multiplyExact(queries, 2 * dModel() * architecture.dInner(layer));
            macs = Math.addExact(macs, Math.addExact(attentionMacs, feedForwardMacs));
        }
        return Math.multiplyExact(2, macs);
    }

    private long width(int layer) {
        return (long) architecture.nHead(layer) * architecture.headWidth(layer);
    }

    private long dModel() {
        return architecture.dModel();
    }
}
