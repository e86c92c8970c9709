package io.paretoform.onnx;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.measure.LogitsScope;
import io.paretoform.onnx.OnnxProto.ElementType;
import io.paretoform.onnx.Operators.Norm;

/** The parts that the graphs of all backbones are made of. */
record ModelParts(
        GraphBuilder graph, Architecture architecture, GraphOptions options, Operators operators) {
    static ModelParts of(Architecture architecture, GraphOptions options, String weightsFile) {
        GraphBuilder graph = new GraphBuilder(weightsFile);
        Operators operators =
                switch (options.variant()) {
                    case PLAIN -> new PlainOperators(graph);
                    case FUSED -> new FusedOperators(graph);
                };
        return new ModelParts(graph, architecture, options, operators);
    }

    /** Token ids of [batch, tokens]. */
    String tokenIds() {
        return graph.input("input_ids", ElementType.INT64, "batch", tokens());
    }

    /** {@code x . weight}, the weight of [from, to]. */
    String linear(String name, String x, int from, int to) {
        return graph.op("MatMul", x, graph.weight(name, InitialValue.NORMAL, from, to)).output();
    }

    /** A vector to add. */
    String bias(String name, int width) {
        return graph.weight(name + ".bias", InitialValue.ZERO, width);
    }

    Norm norm(String name) {
        int width = architecture.dModel();
        return new Norm(
                graph.weight(name + ".gain", InitialValue.ONE, width),
                graph.weight(name + ".offset", InitialValue.ZERO, width));
    }

    /**
     * Ends the graph: {@code logits}, or {@code log_probabilities} where the output is an adaptive
     * softmax, of [batch, tokens or 1, vocab_size].
     */
    void output(VocabularyTables tables, String hidden) {
        String wanted =
                switch (options.logits()) {
                    case ALL -> hidden;
                    case LAST -> graph.slice(hidden, 1, -1, Long.MAX_VALUE);
                };
        boolean adaptive = architecture.hasAdaptiveOutput();
        graph.output(
                adaptive ? "log_probabilities" : "logits",
                adaptive
                        ? new AdaptiveSoftmax(graph, operators, tables).logProbabilities(wanted)
                        : tables.logits(wanted),
                "batch",
                options.logits() == LogitsScope.LAST ? 1 : tokens(),
                architecture.vocabSize());
    }

    /** The size of a dimension: a name where it is open. */
    private Object tokens() {
        return switch (options.pass()) {
            case PREFILL -> "tokens";
            case DECODE -> 1;
        };
    }
}
