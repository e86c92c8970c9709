package io.paretoform.onnx;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Gene;
import io.paretoform.onnx.OnnxProto.ElementType;
import java.util.ArrayList;
import java.util.List;

/**
 * Transformer-XL: relative attention over a memory and the segment, post-norm layers, adaptive
 * softmax (Dai et al. 2019, section 3 and appendix B; the published code {@code mem_transformer}).
 *
 * <p>Where {@code mem_len} is above 0 the graph takes {@code memory}, [n_layer, batch, memory,
 * d_model] with any number of remembered tokens, and gives {@code new_memory}, what each layer read
 * with the segment added, cut to the last {@code mem_len} tokens. LTS times a first segment, whose
 * memory is empty.
 */
final class TransformerXlGraph {
    private final ModelParts parts;
    private final GraphBuilder graph;
    private final Architecture architecture;
    private final Operators operators;
    private final RelativeAttention attention;
    private final int dModel;
    private final boolean remembers;
    private final List<String> newMemory = new ArrayList<>();

    TransformerXlGraph(ModelParts parts) {
        this.parts = parts;
        this.graph = parts.graph();
        this.architecture = parts.architecture();
        this.operators = parts.operators();
        this.dModel = architecture.dModel();
        this.remembers = architecture.value(Gene.MEM_LEN) > 0;
        if (dModel % 2 != 0) {
            throw new InvalidArchitectureException(
                    "d_model %d: is odd, but sinusoidal positions come in pairs".formatted(dModel));
        }
        this.attention = new RelativeAttention(parts);
    }

    void write() {
        VocabularyTables tables = new VocabularyTables(graph, operators, architecture);
        String ids = parts.tokenIds();
        String memory = remembers ? memoryInput() : Node.NONE;
        String tokens = graph.size(ids, 1);
        String keys = remembers ? graph.op("Add", tokens, graph.size(memory, 2)).output() : tokens;
        RelativeAttention.Sight sight = attention.sight(tokens, keys);
        String scale = graph.scalar((float) Math.sqrt(dModel));
        String hidden = graph.op("Mul", tables.lookUp(ids), scale).output();
        for (int layer = 0; layer < architecture.nLayer(); layer++) {
            String seen = remembers ? seen(layer, memory, hidden) : hidden;
            hidden = feedForward(layer, attention.write(layer, hidden, seen, sight));
        }
        parts.output(tables, hidden);
        if (remembers) {
            memoryOutput();
        }
    }

    private String memoryInput() {
        graph.past("memory", architecture.value(Gene.MEM_LEN));
        return graph.input(
                "memory", ElementType.FLOAT, architecture.nLayer(), "batch", "memory", dModel);
    }

    private void memoryOutput() {
        graph.output(
                "new_memory",
                graph.concat(newMemory, 0),
                architecture.nLayer(),
                "batch",
                "remembered",
                dModel);
    }

    /** The memory of a layer, then the segment: [batch, keys, d_model]. */
    private String seen(int layer, String memory, String hidden) {
        String own = graph.op("Gather", memory, graph.scalar((long) layer)).output();
        String seen = graph.concat(List.of(own, hidden), 1);
        String kept = graph.slice(seen, 1, -architecture.value(Gene.MEM_LEN), Long.MAX_VALUE);
        newMemory.add(graph.op("Unsqueeze", kept, graph.integers(0)).output());
        return seen;
    }

    private String feedForward(int layer, String x) {
        String name = "layer." + layer + ".ffn.";
        int inner = architecture.dInner(layer);
        String wide = parts.linear(name + "in", x, dModel, inner);
        String biased = graph.op("Add", wide, parts.bias(name + "in", inner)).output();
        String active = graph.op("Relu", biased).output();
        return operators
                .addAndNormalise(
                        x,
                        parts.linear(name + "out", active, inner, dModel),
                        parts.bias(name + "out", dModel),
                        parts.norm(name + "norm"))
                .normalised();
    }
}
