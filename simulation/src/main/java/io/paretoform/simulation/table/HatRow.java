package io.paretoform.simulation.table;

/**
 * A SubTransformer of HAT (Wang et al., ACL 2020) as its latency tables describe it: averages over
 * layers. Heads change neither parameters nor operations; queries, keys and values are 512 wide.
 *
 * @param encoderEmbed E, width of the encoder
 * @param encoderLayers layers of the encoder
 * @param encoderFfn feed-forward width of the encoder's layers, on average
 * @param encoderHeads heads of the encoder's layers, on average
 * @param decoderEmbed D, width of the decoder
 * @param decoderLayers layers of the decoder
 * @param decoderFfn feed-forward width of the decoder's layers, on average
 * @param decoderSelfHeads heads of the decoder's self-attention, on average
 * @param decoderCrossHeads heads of the decoder's attention to the encoder, on average
 * @param encoderLayersAttended to how many of the last encoder layers a decoder layer attends, on
 *     average
 */
public record HatRow(
        int encoderEmbed,
        int encoderLayers,
        double encoderFfn,
        double encoderHeads,
        int decoderEmbed,
        int decoderLayers,
        double decoderFfn,
        double decoderSelfHeads,
        double decoderCrossHeads,
        double encoderLayersAttended) {
    private static final long QKV = 512;

    /**
     * Parameters without embeddings and output layer, exactly: all widths enter linearly, so that
     * averages times layers are sums.
     */
    public long parameters() {
        return encoderParameters() + decoderParameters();
    }

    long encoderParameters() {
        long e = encoderEmbed;
        long inner = Math.round(encoderFfn * encoderLayers);
        return encoderLayers * (attention(e, e) + e + 4 * e) + (2 * e + 1) * inner;
    }

    long decoderParameters() {
        long d = decoderEmbed;
        long inner = Math.round(decoderFfn * decoderLayers);
        long attentions = attention(d, d) + attention(d, encoderEmbed);
        return decoderLayers * (attentions + d + 6 * d) + (2 * d + 1) * inner;
    }

    /** Queries and output of one width, keys and values of another. */
    private static long attention(long width, long attended) {
        return QKV * (2 * width + 2 * attended) + 3 * QKV + width;
    }
}
