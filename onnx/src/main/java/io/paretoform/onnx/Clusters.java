package io.paretoform.onnx;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Gene;
import java.util.ArrayList;
import java.util.List;

/**
 * The vocabulary by frequency: tokens of cluster j have embeddings of {@code floor(d_embed /
 * div_val^j)} numbers (Baevski and Auli 2019).
 */
final class Clusters {
    /**
     * Tokens from {@code first} to before {@code end}.
     *
     * @param width of their embeddings
     */
    record Cluster(int index, int first, int end, int width) {
        int size() {
            return end - first;
        }
    }

    private Clusters() {}

    static List<Cluster> of(Architecture architecture) {
        List<Cluster> clusters = new ArrayList<>();
        List<Integer> ends = new ArrayList<>(architecture.values(Gene.CUTOFFS));
        ends.add(architecture.vocabSize());
        int first = 0;
        int width = architecture.dEmbed();
        for (int end : ends) {
            if (width == 0) {
                throw new InvalidArchitectureException(
                        "div_val %d: leaves cluster %d of d_embed %d no width"
                                .formatted(
                                        architecture.divVal(),
                                        clusters.size(),
                                        architecture.dEmbed()));
            }
            clusters.add(new Cluster(clusters.size(), first, end, width));
            first = end;
            width /= architecture.divVal();
        }
        return clusters;
    }

    /** Whether embeddings are projected to the residual stream. */
    static boolean areProjected(Architecture architecture) {
        return architecture.divVal() > 1 || architecture.dEmbed() != architecture.dModel();
    }
}
