package io.paretoform.onnx;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Gene;
import io.paretoform.onnx.OnnxProto.ElementType;
import io.paretoform.onnx.Operators.Norm;
import io.paretoform.onnx.Operators.Residual;

/**
 * GPT-2: learned positions, pre-norm layers, a final norm, a tied head (Radford et al. 2019, and
 * the published code {@code transformers/models/gpt2}).
 */
final class Gpt2Graph {
    private final GraphBuilder graph;
    private final Architecture architecture;
    private final GraphOptions options;
    private final Operators operators;
    private final int dModel;

    Gpt2Graph(GraphBuilder graph, Architecture architecture, GraphOptions options) {
        this.graph = graph;
        this.architecture = architecture;
        this.options = options;
        this.dModel = architecture.dModel();
        this.operators = OnnxGraphs.operators(options.variant(), graph, dModel);
    }

    void write() {
        AdaptiveEmbedding embedding = new AdaptiveEmbedding(graph, operators, architecture);
        String ids = graph.input("input_ids", ElementType.INT64, "batch", "tokens");
        Residual stream =
                operators.addAndNormalise(
                        embedding.lookUp(ids), positions(ids), Node.NONE, norm("layer.0.norm.0"));
        for (int layer = 0; layer < architecture.nLayer(); layer++) {
            stream = feedForward(layer, attention(layer, stream));
        }
        String hidden = OnnxGraphs.wanted(graph, stream.normalised(), options.logits());
        graph.output(
                "logits",
                embedding.logits(hidden),
                "batch",
                options.logits() == Logits.LAST_TOKEN ? 1 : "tokens",
                architecture.vocabSize());
    }

    /** The first vectors of the table, as many as there are tokens: [1, tokens, d_model]. */
    private String positions(String ids) {
        String table =
                graph.weight(
                        "positions",
                        InitialValue.NORMAL,
                        architecture.value(Gene.N_POSITIONS),
                        dModel);
        String tokens = graph.op("Shape", ids).with("start", 1).with("end", 2).output();
        String zero = graph.integers(0);
        String used = graph.op("Slice", table, zero, tokens, zero).output();
        return graph.op("Expand", used, expandedShape(ids)).output();
    }

    private String expandedShape(String ids) {
        return graph.op("Concat", graph.op("Shape", ids).output(), graph.integers(dModel))
                .with("axis", 0)
                .output();
    }

    private Residual attention(int layer, Residual stream) {
        String name = "layer." + layer + ".attention.";
        String query = linear(name + "query", stream.normalised(), dModel, dModel);
        String key = linear(name + "key", stream.normalised(), dModel, dModel);
        String value = linear(name + "value", stream.normalised(), dModel, dModel);
        String bias = graph.weight(name + "bias", InitialValue.ZERO, 3L * dModel);
        String mixed =
                operators.causalAttention(query, key, value, bias, architecture.nHead(layer));
        return operators.addAndNormalise(
                stream.sum(),
                linear(name + "out", mixed, dModel, dModel),
                graph.weight(name + "out.bias", InitialValue.ZERO, dModel),
                norm("layer." + layer + ".norm.1"));
    }

    private Residual feedForward(int layer, Residual stream) {
        String name = "layer." + layer + ".ffn.";
        int inner = architecture.dInner(layer);
        String wide = linear(name + "in", stream.normalised(), dModel, inner);
        String active =
                operators.gelu(wide, graph.weight(name + "in.bias", InitialValue.ZERO, inner));
        boolean last = layer + 1 == architecture.nLayer();
        return operators.addAndNormalise(
                stream.sum(),
                linear(name + "out", active, inner, dModel),
                graph.weight(name + "out.bias", InitialValue.ZERO, dModel),
                norm(last ? "norm" : "layer." + (layer + 1) + ".norm.0"));
    }

    private String linear(String name, String x, int from, int to) {
        return graph.op("MatMul", x, graph.weight(name, InitialValue.NORMAL, from, to)).output();
    }

    private Norm norm(String name) {
        return new Norm(
                graph.weight(name + ".gain", InitialValue.ONE, dModel),
                graph.weight(name + ".offset", InitialValue.ZERO, dModel));
    }
}
