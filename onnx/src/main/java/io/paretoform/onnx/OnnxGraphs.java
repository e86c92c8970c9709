package io.paretoform.onnx;

import io.paretoform.core.architecture.Architecture;

/** Makes the graph of an architecture. Batch and tokens are left open in it. */
public final class OnnxGraphs {
    private OnnxGraphs() {}

    /**
     * The graph with its weights in {@link WeightStore#FILE}.
     *
     * @throws InvalidArchitectureException when no graph can be built
     */
    public static OnnxGraph build(Architecture architecture, GraphOptions options) {
        return build(architecture, options, WeightStore.FILE);
    }

    /**
     * The graph with its weights in the file of that name, beside it or in a folder named later.
     */
    static OnnxGraph build(Architecture architecture, GraphOptions options, String weightsFile) {
        requireWholeHeads(architecture);
        GraphBuilder graph = new GraphBuilder(weightsFile);
        switch (architecture.backbone()) {
            case GPT2 -> new Gpt2Graph(graph, architecture, options).write();
            case TRANSFORMER_XL ->
                    throw new InvalidArchitectureException(
                            "backbone transformer-xl: its graph is not built yet");
        }
        return graph.build(options.variant());
    }

    static Operators operators(Variant variant, GraphBuilder graph, int dModel) {
        return switch (variant) {
            case PLAIN -> new PlainOperators(graph, dModel);
            case FUSED -> new FusedOperators(graph);
        };
    }

    /** Of hidden vectors [batch, tokens, d_model], those that the output head is to see. */
    static String wanted(GraphBuilder graph, String hidden, Logits logits) {
        return switch (logits) {
            case ALL_TOKENS -> hidden;
            case LAST_TOKEN ->
                    graph.op(
                                    "Slice",
                                    hidden,
                                    graph.integers(-1),
                                    graph.integers(Long.MAX_VALUE),
                                    graph.integers(1))
                            .output();
        };
    }

    private static void requireWholeHeads(Architecture architecture) {
        for (int layer = 0; layer < architecture.nLayer(); layer++) {
            int heads = architecture.nHead(layer);
            if (architecture.dModel() % heads != 0) {
                throw new InvalidArchitectureException(
                        "n_head %d in layer %d: does not divide d_model %d"
                                .formatted(heads, layer, architecture.dModel()));
            }
        }
    }
}
