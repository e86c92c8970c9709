package io.paretoform.onnx;

import io.paretoform.core.architecture.VocabularyCluster;
import java.util.ArrayList;
import java.util.List;

/**
 * The output of Transformer-XL and of the released LTS models: log-probabilities of all tokens
 * (Grave et al. 2017; {@code ProjectedAdaptiveLogSoftmax} of the published code). A first softmax
 * is over the frequent tokens and one entry for each rarer cluster, a further one over each
 * cluster's tokens.
 */
final class AdaptiveSoftmax {
    private final GraphBuilder graph;
    private final Operators operators;
    private final VocabularyTables tables;

    AdaptiveSoftmax(GraphBuilder graph, Operators operators, VocabularyTables tables) {
        this.graph = graph;
        this.operators = operators;
        this.tables = tables;
    }

    /** From hidden vectors [batch, tokens, d_model] to [batch, tokens, vocab_size]. */
    String logProbabilities(String hidden) {
        List<VocabularyCluster> clusters = tables.clusters();
        String narrow = tables.narrowedForOutput(hidden, 0);
        List<String> head = new ArrayList<>(List.of(biasedLogits(narrow, 0)));
        if (clusters.size() > 1) {
            head.add(clusterLogits(narrow));
        }
        String first = logSoftmax(graph.concat(head, -1));
        if (clusters.size() == 1) {
            return first;
        }
        int frequent = clusters.getFirst().size();
        List<String> parts = new ArrayList<>(List.of(columns(first, 0, frequent)));
        for (int j = 1; j < clusters.size(); j++) {
            int entry = frequent + j - 1;
            String within = logSoftmax(biasedLogits(tables.narrowedForOutput(hidden, j), j));
            parts.add(graph.op("Add", within, columns(first, entry, entry + 1)).output());
        }
        return graph.concat(parts, -1);
    }

    private String biasedLogits(String narrow, int j) {
        String bias =
                graph.weight(
                        "output." + j + ".bias",
                        InitialValue.ZERO,
                        tables.clusters().get(j).size());
        return graph.op("Add", tables.logits(narrow, j), bias).output();
    }

    /** One logit for each cluster but the first. */
    private String clusterLogits(String narrow) {
        int rare = tables.clusters().size() - 1;
        int width = tables.clusters().getFirst().width();
        String rows = graph.weight("output.clusters", InitialValue.NORMAL, rare, width);
        String bias = graph.weight("output.clusters.bias", InitialValue.ZERO, rare);
        return graph.op("Add", operators.timesTransposed(narrow, rows), bias).output();
    }

    private String logSoftmax(String logits) {
        return graph.op("LogSoftmax", logits).with("axis", -1).output();
    }

    private String columns(String x, int first, int end) {
        return graph.slice(x, -1, first, end);
    }
}
