package io.paretoform.core.architecture;

import java.util.ArrayList;
import java.util.List;

/**
 * Tokens that share an embedding width (Baevski & Auli 2019, section 3; Grave et al. 2017): cluster
 * j of an adaptive embedding is {@code floor(d_embed / div_val^j)} wide. Without cutoffs there is
 * one cluster, the vocabulary.
 *
 * @param firstToken the smallest token id in the cluster
 * @param size tokens in the cluster
 * @param width columns of its embedding table
 * @param tiedProjection whether the output projects to {@code width} with the embedding's own
 *     projection; where no projection exists this says nothing
 */
public record VocabularyCluster(int firstToken, int size, int width, boolean tiedProjection) {
    /** The clusters of an architecture, most frequent tokens first. */
    public static List<VocabularyCluster> of(Architecture architecture) {
        List<Integer> cutoffs = architecture.values(Gene.CUTOFFS);
        List<Integer> ties = architecture.values(Gene.TIE_PROJS);
        List<VocabularyCluster> clusters = new ArrayList<>(cutoffs.size() + 1);
        int first = 0;
        int width = architecture.dEmbed();
        for (int j = 0; j <= cutoffs.size(); j++) {
            int end = j < cutoffs.size() ? cutoffs.get(j) : architecture.vocabSize();
            boolean tied = ties.isEmpty() || ties.get(j) != 0;
            clusters.add(new VocabularyCluster(first, end - first, width, tied));
            first = end;
            width /= architecture.divVal();
        }
        return clusters;
    }
}
