package io.paretoform.simulation.table;

import io.paretoform.core.predict.FeatureMap;

/**
 * What a translation by an encoder-decoder is a sum of: starting, layers of either side, their
 * weights, their heads, and what the decoder attends to. The decoder's part occurs for every token
 * of the answer, which all subjects have equally many of.
 */
final class HatTerms implements FeatureMap<HatRow> {
    private static final int SIZE = 12;

    @Override
    public double[] of(HatRow row) {
        double encoderHeads = row.encoderLayers() * row.encoderHeads();
        double selfHeads = row.decoderLayers() * row.decoderSelfHeads();
        double crossHeads = row.decoderLayers() * row.decoderCrossHeads();
        double attended = row.decoderLayers() * row.encoderLayersAttended();
        return new double[] {
            1,
            row.encoderLayers(),
            row.decoderLayers(),
            row.encoderParameters(),
            row.encoderLayers() * row.encoderFfn(),
            encoderHeads,
            row.decoderParameters(),
            row.decoderLayers() * row.decoderFfn(),
            (double) row.decoderLayers() * row.decoderEmbed(),
            selfHeads,
            crossHeads,
            attended * row.encoderEmbed()
        };
    }

    @Override
    public int size() {
        return SIZE;
    }
}
