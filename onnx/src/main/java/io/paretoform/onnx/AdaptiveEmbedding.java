package io.paretoform.onnx;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.onnx.Clusters.Cluster;
import java.util.ArrayList;
import java.util.List;

/**
 * Tokens to vectors, and vectors to logits with the same weights.
 *
 * <p>Looking up computes, for every cluster, all tokens and blanks out those of other clusters, so
 * that the cost does not depend on which tokens are given.
 */
final class AdaptiveEmbedding {
    private final GraphBuilder graph;
    private final Operators operators;
    private final List<Cluster> clusters;
    private final boolean projected;
    private final List<String> tables = new ArrayList<>();
    private final List<String> projections = new ArrayList<>();

    AdaptiveEmbedding(GraphBuilder graph, Operators operators, Architecture architecture) {
        this.graph = graph;
        this.operators = operators;
        this.clusters = Clusters.of(architecture);
        this.projected = Clusters.areProjected(architecture);
        for (Cluster cluster : clusters) {
            String name = "embedding." + cluster.index();
            tables.add(graph.weight(name, InitialValue.NORMAL, cluster.size(), cluster.width()));
            if (projected) {
                projections.add(
                        graph.weight(
                                name + ".projection",
                                InitialValue.NORMAL,
                                cluster.width(),
                                architecture.dModel()));
            }
        }
    }

    /** The vectors of token ids: [batch, tokens] to [batch, tokens, d_model]. */
    String lookUp(String ids) {
        String sum = lookUp(ids, clusters.getFirst());
        for (Cluster cluster : clusters.subList(1, clusters.size())) {
            sum = graph.op("Add", sum, lookUp(ids, cluster)).output();
        }
        return sum;
    }

    /**
     * The tied head: for every cluster, hidden . transpose(projection) . transpose(table), beside
     * each other.
     */
    String logits(String hidden) {
        List<String> parts = clusters.stream().map(cluster -> logits(hidden, cluster)).toList();
        return parts.size() == 1
                ? parts.getFirst()
                : graph.op("Concat", parts.toArray(String[]::new)).with("axis", -1).output();
    }

    private String lookUp(String ids, Cluster cluster) {
        String table = tables.get(cluster.index());
        String vectors =
                clusters.size() == 1
                        ? graph.op("Gather", table, ids).output()
                        : ownVectors(ids, cluster, table);
        return projected
                ? graph.op("MatMul", vectors, projections.get(cluster.index())).output()
                : vectors;
    }

    /** The vectors of the cluster's own tokens, and zeros for those of other clusters. */
    private String ownVectors(String ids, Cluster cluster, String table) {
        String row = graph.op("Sub", ids, graph.scalar((long) cluster.first())).output();
        String last = graph.scalar((long) cluster.size() - 1);
        String near = graph.op("Clip", row, graph.scalar(0L), last).output();
        String own = graph.op("Equal", row, near).output();
        String mask = graph.op("Unsqueeze", own, graph.integers(-1)).output();
        String vectors = graph.op("Gather", table, near).output();
        return graph.op("Where", mask, vectors, graph.scalar(0f)).output();
    }

    private String logits(String hidden, Cluster cluster) {
        String narrow =
                projected
                        ? operators.timesTransposed(hidden, projections.get(cluster.index()))
                        : hidden;
        return operators.timesTransposed(narrow, tables.get(cluster.index()));
    }
}
