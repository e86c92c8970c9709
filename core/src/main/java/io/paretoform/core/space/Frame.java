package io.paretoform.core.space;

import io.paretoform.core.architecture.Gene;
import java.util.List;
import java.util.Map;

/**
 * One choice of all genes of the model, and what it leaves to the layers. Decoder parameters are
 * affine in the sum of {@code d_inner} over the layers, so bounds on parameters become a window for
 * that sum.
 *
 * @param genes of the model, and the fixed lists
 * @param heads the {@code n_head} that divide {@code d_model}, ascending
 * @param inners the {@code d_inner} wide enough for {@code d_model}, ascending
 * @param leastSum of {@code d_inner} over all layers
 * @param greatestSum of {@code d_inner} over all layers
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and read in the hottest loop
record Frame(
        Map<Gene, List<Integer>> genes,
        int[] heads,
        int[] inners,
        long leastSum,
        long greatestSum) {
    int nLayer() {
        return single(Gene.N_LAYER);
    }

    private int single(Gene gene) {
        List<Integer> values = genes.get(gene);
        if (values == null) {
            throw new IllegalStateException(gene.key() + " is in every frame");
        }
        return values.getFirst();
    }

    /** Whether layers exist at all, leaving parameters aside. */
    boolean hasLayers() {
        return heads.length > 0 && inners.length > 0;
    }

    int least() {
        return inners[0];
    }

    int greatest() {
        return inners[inners.length - 1];
    }

    /** Whether no choice of layers can leave the window. */
    boolean isUnbounded() {
        return leastSum <= (long) nLayer() * least() && (long) nLayer() * greatest() <= greatestSum;
    }

    /** Whether the window meets the range of the sums. */
    boolean isFeasible() {
        return hasLayers()
                && leastSum <= greatestSum
                && leastSum <= (long) nLayer() * greatest()
                && (long) nLayer() * least() <= greatestSum;
    }

    boolean accepts(int[] chosen) {
        long sum = 0;
        for (int inner : chosen) {
            sum += inner;
        }
        return leastSum <= sum && sum <= greatestSum;
    }
}
