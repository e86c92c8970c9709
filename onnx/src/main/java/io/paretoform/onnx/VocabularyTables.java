package io.paretoform.onnx;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.VocabularyCluster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The embedding tables of an architecture, one a cluster, and their projections to the residual
 * stream: one a cluster where {@code div_val} is above 1, one for all where only {@code d_embed}
 * differs from {@code d_model}, else none.
 *
 * <p>Looking up takes a vector from every cluster for every token and blanks out those of other
 * clusters, so that the cost does not depend on which tokens are given.
 */
final class VocabularyTables {
    private final GraphBuilder graph;
    private final Operators operators;
    private final int dModel;
    private final List<VocabularyCluster> clusters;
    private final List<String> tables = new ArrayList<>();
    private final List<String> projections = new ArrayList<>();

    /** Vectors already narrowed to a table's width, by vector and projection. */
    private final Map<String, String> narrowed = new HashMap<>();

    VocabularyTables(GraphBuilder graph, Operators operators, Architecture architecture) {
        this.graph = graph;
        this.operators = operators;
        this.dModel = architecture.dModel();
        this.clusters = VocabularyCluster.of(architecture);
        boolean adaptive = architecture.divVal() > 1;
        for (int j = 0; j < clusters.size(); j++) {
            VocabularyCluster cluster = clusters.get(j);
            requireWidth(architecture, j);
            tables.add(
                    graph.weight(
                            "embedding." + j,
                            InitialValue.NORMAL,
                            cluster.size(),
                            cluster.width()));
            if (adaptive) {
                projections.add(projection("embedding." + j, cluster));
            }
        }
        if (!adaptive && architecture.dEmbed() != dModel) {
            projections.add(projection("embedding", clusters.getFirst()));
        }
    }

    List<VocabularyCluster> clusters() {
        return clusters;
    }

    /** The vectors of token ids: [batch, tokens] to [batch, tokens, d_model]. */
    String lookUp(String ids) {
        boolean sharesProjection = projections.size() < clusters.size();
        String sum = Node.NONE;
        for (int j = 0; j < clusters.size(); j++) {
            String own = ownVectors(ids, j);
            String wide = sharesProjection ? own : project(own, projections.get(j));
            sum = j == 0 ? wide : graph.op("Add", sum, wide).output();
        }
        return sharesProjection && !projections.isEmpty()
                ? project(sum, projections.getFirst())
                : sum;
    }

    /**
     * The plain tied head: for every cluster hidden . transpose(projection) . transpose(table),
     * beside each other. Its weights are the embedding's; with more than one cluster this is the
     * natural reading of "tied", as no published GPT-2 has both.
     */
    String logits(String hidden) {
        List<String> parts = new ArrayList<>();
        for (int j = 0; j < clusters.size(); j++) {
            parts.add(logits(narrowed(hidden, j), j));
        }
        return graph.concat(parts, -1);
    }

    /** Logits of a cluster's tokens from vectors of its width. */
    String logits(String narrow, int j) {
        return operators.timesTransposed(narrow, tables.get(j));
    }

    /** Vectors of the width of a cluster's table, by the projection of the embedding. */
    String narrowed(String hidden, int j) {
        if (projections.isEmpty()) {
            return hidden;
        }
        String projection = projections.get(Math.min(j, projections.size() - 1));
        return narrowed.computeIfAbsent(
                hidden + " " + projection, _ -> operators.timesTransposed(hidden, projection));
    }

    /** Vectors of the width of a cluster's table, by a projection of the output's own if untied. */
    String narrowedForOutput(String hidden, int j) {
        VocabularyCluster cluster = clusters.get(j);
        if (projections.isEmpty() || cluster.tiedProjection()) {
            return narrowed(hidden, j);
        }
        return operators.timesTransposed(hidden, projection("output." + j, cluster));
    }

    private String projection(String owner, VocabularyCluster cluster) {
        return graph.weight(owner + ".projection", InitialValue.NORMAL, cluster.width(), dModel);
    }

    private String project(String vectors, String projection) {
        return graph.op("MatMul", vectors, projection).output();
    }

    /** The vectors of the cluster's own tokens, and zeros for those of other clusters. */
    private String ownVectors(String ids, int j) {
        if (clusters.size() == 1) {
            return graph.op("Gather", tables.get(j), ids).output();
        }
        VocabularyCluster cluster = clusters.get(j);
        String row = graph.op("Sub", ids, graph.scalar((long) cluster.firstToken())).output();
        String last = graph.scalar((long) cluster.size() - 1);
        String near = graph.op("Clip", row, graph.scalar(0L), last).output();
        String own = graph.op("Equal", row, near).output();
        String mask = graph.op("Unsqueeze", own, graph.integers(-1)).output();
        String vectors = graph.op("Gather", tables.get(j), near).output();
        return graph.op("Where", mask, vectors, graph.scalar(0f)).output();
    }

    private void requireWidth(Architecture architecture, int j) {
        if (clusters.get(j).width() == 0) {
            throw new InvalidArchitectureException(
                    "div_val %d: leaves cluster %d no width of d_embed %d"
                            .formatted(architecture.divVal(), j, architecture.dEmbed()));
        }
    }
}
