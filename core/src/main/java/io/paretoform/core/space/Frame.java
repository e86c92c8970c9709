package io.paretoform.core.space;

import io.paretoform.core.architecture.Gene;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One choice of all genes of the model, and what it leaves to the layers. Decoder parameters are
 * affine in the sum of the governed gene over the layers and the same for all choices of the
 * others, so bounds on parameters become a window for that sum.
 *
 * @param genes of the model, and the fixed lists
 * @param layers for every gene of each layer what the model's width allows, ascending
 * @param leastSum of the governed gene over all layers
 * @param greatestSum of the governed gene over all layers
 */
record Frame(
        Map<Gene, List<Integer>> genes, Map<Gene, int[]> layers, long leastSum, long greatestSum) {
    /** The gene of each layer that bounds on parameters bend. */
    static final Gene GOVERNED = Gene.D_INNER;

    /** This frame with another window. */
    Frame within(long least, long greatest) {
        return new Frame(genes, layers, least, greatest);
    }

    /** All genes of a candidate, given those of each layer. */
    Map<Gene, List<Integer>> with(Map<Gene, int[]> chosen) {
        Map<Gene, List<Integer>> all = new EnumMap<>(genes);
        chosen.forEach((gene, values) -> all.put(gene, Arrays.stream(values).boxed().toList()));
        return all;
    }

    /** For every gene of each layer the least choice, for all layers. */
    Map<Gene, int[]> lowest() {
        Map<Gene, int[]> lowest = new EnumMap<>(Gene.class);
        layers.forEach((gene, choices) -> lowest.put(gene, new int[] {choices[0]}));
        return lowest;
    }

    int nLayer() {
        return present(Gene.N_LAYER, genes.get(Gene.N_LAYER)).getFirst();
    }

    /** What a layer may have of a gene. */
    int[] choices(Gene gene) {
        return present(gene, layers.get(gene));
    }

    int[] governed() {
        return choices(GOVERNED);
    }

    private static <T> T present(Gene gene, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException(gene.key() + " is in every frame");
        }
        return value;
    }

    /** Whether layers exist at all, leaving parameters aside. */
    boolean hasLayers() {
        return layers.values().stream().allMatch(choices -> choices.length > 0);
    }

    int least() {
        return governed()[0];
    }

    int greatest() {
        return governed()[governed().length - 1];
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
        for (int value : chosen) {
            sum += value;
        }
        return leastSum <= sum && sum <= greatestSum;
    }
}
