package io.paretoform.core.predict;

import io.paretoform.core.architecture.Architecture;

/**
 * Sums over the layers of an architecture.
 *
 * @param dModel d, width of the residual stream
 * @param layers L
 * @param heads h, summed
 * @param heads2 h^2, summed
 * @param attention a, width of a layer's attention over all heads, summed
 * @param inner I, feed-forward width, summed
 * @param inner2 I^2, summed
 * @param headsTimesInner h I, summed
 * @param widest greatest I
 * @param vocabulary V
 * @param dEmbed e, width of the widest embedding
 */
record Shape(
        double dModel,
        double layers,
        double heads,
        double heads2,
        double attention,
        double inner,
        double inner2,
        double headsTimesInner,
        double widest,
        double vocabulary,
        double dEmbed) {
    static Shape of(Architecture architecture) {
        double heads = 0;
        double heads2 = 0;
        double attention = 0;
        double inner = 0;
        double inner2 = 0;
        double headsTimesInner = 0;
        double widest = 0;
        for (int layer = 0; layer < architecture.nLayer(); layer++) {
            int h = architecture.nHead(layer);
            double i = architecture.dInner(layer);
            heads += h;
            heads2 += (double) h * h;
            attention += (double) h * architecture.headWidth(layer);
            inner += i;
            inner2 += i * i;
            headsTimesInner += h * i;
            widest = Math.max(widest, i);
        }
        return new Shape(
                architecture.dModel(),
                architecture.nLayer(),
                heads,
                heads2,
                attention,
                inner,
                inner2,
                headsTimesInner,
                widest,
                architecture.vocabSize(),
                architecture.dEmbed());
    }
}
