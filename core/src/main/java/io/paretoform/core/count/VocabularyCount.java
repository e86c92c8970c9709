package io.paretoform.core.count;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.VocabularyCluster;
import java.util.List;

/**
 * Adaptive embedding and adaptive softmax (Baevski & Auli 2019; Grave et al. 2017) as the code of
 * Transformer-XL and LTS builds them; their tables are tied. The plain embedding with its transpose
 * as output is the case of one cluster. Operations are multiply-accumulates a token.
 *
 * @param embeddingParameters tables and their projections to {@code d_model}
 * @param outputParameters what the output adds to the tied tables
 * @param embeddingMacs the projection of the first, widest cluster: which cluster a token is in
 *     depends on the data, so this is an upper bound
 * @param logitsMacs the logits of the whole vocabulary
 */
record VocabularyCount(
        long embeddingParameters, long outputParameters, long embeddingMacs, long logitsMacs) {
    static VocabularyCount of(Architecture architecture) {
        List<VocabularyCluster> clusters = VocabularyCluster.of(architecture);
        long d = architecture.dModel();
        long e = architecture.dEmbed();
        boolean adaptive = architecture.divVal() > 1;
        boolean projected = adaptive || d != e;
        long tables = 0;
        long clusterProjections = 0;
        long ownProjections = 0;
        long tiedProjections = 0;
        for (VocabularyCluster cluster : clusters) {
            long projection = projected ? d * cluster.width() : 0;
            tables += (long) cluster.size() * cluster.width();
            clusterProjections += projection;
            if (cluster.tiedProjection()) {
                // Clusters of one width share one embedding projection, which projects once.
                tiedProjections = adaptive ? tiedProjections + projection : projection;
            } else {
                ownProjections += projection;
            }
        }
        long projections = adaptive ? clusterProjections : projected ? d * e : 0;
        long clusterRows = architecture.hasAdaptiveOutput() ? clusters.size() - 1 : 0;
        long bias = architecture.hasAdaptiveOutput() ? architecture.vocabSize() : 0;
        return new VocabularyCount(
                tables + projections,
                bias + clusterRows * (e + 1) + ownProjections,
                projected ? d * e : 0,
                tables + clusterRows * e + tiedProjections + ownProjections);
    }
}
