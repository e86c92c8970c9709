package io.paretoform.simulation.table;

import io.paretoform.core.predict.FeatureMap;

/** HAT's ten features, their squares and products, and each times the logarithm of the depth. */
final class HatFeatures implements FeatureMap<HatRow> {
    private static final int FEATURES = 10;
    private static final int SIZE = FEATURES + FEATURES * (FEATURES + 1) / 2 + FEATURES;

    @Override
    public double[] of(HatRow row) {
        double[] plain = plain(row);
        double depth = Math.log(row.decoderLayers());
        double[] features = new double[SIZE];
        int next = 0;
        for (int a = 0; a < FEATURES; a++) {
            features[next++] = plain[a];
            features[next++] = plain[a] * depth;
            for (int b = 0; b <= a; b++) {
                features[next++] = plain[a] * plain[b];
            }
        }
        return features;
    }

    @Override
    public int size() {
        return SIZE;
    }

    private static double[] plain(HatRow row) {
        return new double[] {
            row.encoderEmbed(),
            row.encoderLayers(),
            row.encoderFfn(),
            row.encoderHeads(),
            row.decoderEmbed(),
            row.decoderLayers(),
            row.decoderFfn(),
            row.decoderSelfHeads(),
            row.decoderCrossHeads(),
            row.encoderLayersAttended()
        };
    }
}
