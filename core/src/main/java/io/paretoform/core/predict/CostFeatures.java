package io.paretoform.core.predict;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Backbone;
import io.paretoform.core.architecture.Gene;
import io.paretoform.core.architecture.VocabularyCluster;

/**
 * The shape of an architecture in numbers on which a device's cost may depend beyond what it
 * computes: depth, sums over the layers of heads and of feed-forward ratios with their squares and
 * products, biases, all times powers of the width; width and embedding on a logarithmic scale;
 * memory and clusters.
 */
public final class CostFeatures implements FeatureMap<Architecture> {
    private static final int POWERS = 3;
    private static final int SUMS = 12;
    private static final int PRODUCTS = 6;
    private static final int OTHERS = 9;

    /** Sums, products and widths are of this magnitude in usual models. */
    private static final double USUAL_WIDTH = 512;

    @Override
    public double[] of(Architecture architecture) {
        Shape shape = Shape.of(architecture);
        double[] features = new double[size()];
        int next = 0;
        double d = shape.dModel();
        double ratios = shape.inner() / d;
        double ratios2 = shape.inner2() / (d * d);
        double layers = shape.layers();
        double heads = shape.heads();
        double biased = isBiased(architecture) ? 1 : 0;
        double[] sums = {
            1,
            layers,
            layers * layers,
            heads,
            shape.heads2(),
            ratios,
            ratios2,
            shape.headsTimesInner() / d,
            biased,
            biased * layers,
            biased * heads,
            biased * ratios
        };
        double power = 1;
        for (int exponent = 0; exponent < POWERS; exponent++) {
            for (double sum : sums) {
                features[next++] = sum * power;
            }
            power *= d / USUAL_WIDTH;
        }
        double[] products = {
            layers * heads,
            layers * ratios,
            heads * ratios,
            heads * heads,
            ratios * ratios,
            shape.attention() / d
        };
        for (double product : products) {
            features[next++] = product;
        }
        double[] others = {
            Math.log(d),
            Math.log(layers),
            Math.log(heads),
            Math.log(ratios),
            Math.log(shape.dEmbed()),
            Math.log(shape.vocabulary()),
            shape.widest() / USUAL_WIDTH,
            VocabularyCluster.of(architecture).size() * (double) architecture.divVal(),
            lookBack(architecture)
        };
        for (double other : others) {
            features[next++] = other;
        }
        return features;
    }

    @Override
    public int size() {
        return POWERS * SUMS + PRODUCTS + OTHERS;
    }

    private static boolean isBiased(Architecture architecture) {
        return architecture.backbone() == Backbone.GPT2 && architecture.flag(Gene.BIAS);
    }

    /** Tokens of memory that are attended to. */
    private static double lookBack(Architecture architecture) {
        return architecture.backbone() == Backbone.TRANSFORMER_XL
                ? architecture.value(Gene.MEM_LEN)
                : 0;
    }
}
