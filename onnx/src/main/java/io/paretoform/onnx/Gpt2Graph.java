package io.paretoform.onnx;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Gene;
import io.paretoform.onnx.Operators.Projected;
import io.paretoform.onnx.Operators.Residual;

/**
 * GPT-2: learned positions, pre-norm layers, a final norm (Radford et al. 2019, and the published
 * code {@code transformers/models/gpt2}). Token vectors are not scaled, adaptive or not.
 */
final class Gpt2Graph {
    private final ModelParts parts;
    private final GraphBuilder graph;
    private final Architecture architecture;
    private final Operators operators;
    private final int dModel;
    private final KeyValueCache cache;

    Gpt2Graph(ModelParts parts) {
        this.parts = parts;
        this.graph = parts.graph();
        this.architecture = parts.architecture();
        this.operators = parts.operators();
        this.dModel = architecture.dModel();
        this.cache = new KeyValueCache(graph, architecture);
    }

    void write() {
        VocabularyTables tables = new VocabularyTables(graph, operators, architecture);
        String ids = parts.tokenIds();
        if (decodes()) {
            cache.inputs();
        }
        String embedded = graph.op("Add", tables.lookUp(ids), positions(ids)).output();
        Residual stream =
                new Residual(embedded, operators.normalise(embedded, parts.norm(norm(0))));
        for (int layer = 0; layer < architecture.nLayer(); layer++) {
            stream = feedForward(layer, attention(layer, stream));
        }
        parts.output(tables, stream.normalised());
        if (decodes()) {
            cache.outputs();
        }
    }

    private boolean decodes() {
        return parts.options().pass() == Pass.DECODE;
    }

    /** [tokens, d_model]: the first vectors of the table, or the one after those of the cache. */
    private String positions(String ids) {
        int longest = architecture.value(Gene.N_POSITIONS);
        String table = graph.weight("positions", InitialValue.NORMAL, longest, dModel);
        if (decodes()) {
            return graph.op("Gather", table, cache.length()).output();
        }
        String zero = graph.integers(0);
        return graph.op("Slice", table, zero, graph.size(ids, 1), zero).output();
    }

    private Residual attention(int layer, Residual stream) {
        String name = "layer." + layer + ".attention.";
        Projected in = projected(layer, name, stream.normalised());
        String mixed =
                switch (parts.options().pass()) {
                    case PREFILL -> operators.causalAttention(in);
                    case DECODE ->
                            operators.cachedAttention(in, cache.past(layer), cache.present(layer));
                };
        return operators.addAndNormalise(
                stream.sum(),
                parts.linear(name + "out", mixed, in.heads() * in.width(), dModel),
                bias(name + "out", dModel),
                parts.norm("layer." + layer + ".ffn.norm"));
    }

    private Projected projected(int layer, String name, String x) {
        int heads = architecture.nHead(layer);
        int headWidth = architecture.headWidth(layer);
        int width = heads * headWidth;
        return new Projected(
                parts.linear(name + "query", x, dModel, width),
                parts.linear(name + "key", x, dModel, width),
                parts.linear(name + "value", x, dModel, width),
                bias(name + "in", 3 * width),
                heads,
                headWidth);
    }

    private Residual feedForward(int layer, Residual stream) {
        String name = "layer." + layer + ".ffn.";
        int inner = architecture.dInner(layer);
        String wide = parts.linear(name + "in", stream.normalised(), dModel, inner);
        String active = operators.gelu(wide, bias(name + "in", inner));
        return operators.addAndNormalise(
                stream.sum(),
                parts.linear(name + "out", active, inner, dModel),
                bias(name + "out", dModel),
                parts.norm(norm(layer + 1)));
    }

    /** A vector to add, where the matrices have one. */
    private String bias(String name, int width) {
        return architecture.flag(Gene.BIAS) ? parts.bias(name, width) : Node.NONE;
    }

    /** The norm before a layer's attention; that after the last layer is the final one. */
    private String norm(int layer) {
        return layer == architecture.nLayer() ? "norm" : "layer." + layer + ".attention.norm";
    }
}
