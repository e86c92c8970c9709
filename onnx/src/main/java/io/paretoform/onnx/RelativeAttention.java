package io.paretoform.onnx;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Gene;
import java.util.List;

/**
 * Relative multi-head attention (Dai et al. 2019, section 3.3): a score is content by content plus
 * content by distance, each with a learned bias in place of the query's own position.
 */
final class RelativeAttention {
    /**
     * What all layers share.
     *
     * @param tokens of the segment, as a list of one
     * @param keys tokens of memory and segment, as a list of one
     * @param distances sinusoids of the distances from keys - 1 down to 0, [keys, d_model]
     * @param mask hides later tokens, [tokens, keys]
     */
    record Sight(String tokens, String keys, String distances, String mask) {}

    private final ModelParts parts;
    private final GraphBuilder graph;
    private final Architecture architecture;
    private final int dModel;

    RelativeAttention(ModelParts parts) {
        this.parts = parts;
        this.graph = parts.graph();
        this.architecture = parts.architecture();
        this.dModel = architecture.dModel();
    }

    Sight sight(String tokens, String keys) {
        return new Sight(tokens, keys, distances(keys), CausalMask.of(graph, tokens, keys));
    }

    /** Attention of hidden [batch, tokens, d_model] to what is seen [batch, keys, d_model]. */
    String write(int layer, String hidden, String seen, Sight sight) {
        String name = "layer." + layer + ".attention.";
        AttentionShapes shapes =
                new AttentionShapes(
                        graph, architecture.nHead(layer), architecture.headWidth(layer));
        String query = shapes.separate(parts.linear(name + "query", hidden, dModel, dModel));
        String key = shapes.perHead(parts.linear(name + "key", seen, dModel, dModel));
        String value = shapes.perHead(parts.linear(name + "value", seen, dModel, dModel));
        String distances = parts.linear(name + "distance", sight.distances(), dModel, dModel);
        String distance =
                shapes.perHead(graph.op("Unsqueeze", distances, graph.integers(0)).output());
        String byContent = scores(shapes, biased(shapes, query, layer, "content_bias"), key);
        String byDistance = scores(shapes, biased(shapes, query, layer, "distance_bias"), distance);
        String scores = graph.op("Add", byContent, shifted(byDistance, sight)).output();
        String masked = graph.op("Add", scores, sight.mask()).output();
        String weights = graph.op("Softmax", masked).with("axis", -1).output();
        String mixed = shapes.joined(graph.op("MatMul", weights, value).output());
        return parts.operators()
                .addAndNormalise(
                        hidden,
                        parts.linear(name + "out", mixed, dModel, dModel),
                        Node.NONE,
                        parts.norm(name + "norm"))
                .normalised();
    }

    private String scores(AttentionShapes shapes, String queries, String keys) {
        return parts.operators().scores(queries, keys, shapes.scale());
    }

    /** Queries with a bias of the layer, or of all layers where they share it. */
    private String biased(AttentionShapes shapes, String query, int layer, String name) {
        boolean own = architecture.flag(Gene.UNTIE_R);
        String stem = own ? "layer." + layer + ".attention." + name : "attention." + name;
        String bias =
                own || layer == 0
                        ? graph.weight(stem, InitialValue.NORMAL, shapes.heads(), shapes.width())
                        : sharedBias(shapes, stem);
        return shapes.swapped(graph.op("Add", query, bias).output());
    }

    /** The shared bias taken apart into this layer's heads, of which it may have another number. */
    private String sharedBias(AttentionShapes shapes, String name) {
        return graph.op("Reshape", name, graph.integers(shapes.heads(), shapes.width())).output();
    }

    /**
     * Scores by distance are computed for every distance; row i of n needs them moved n - 1 - i
     * places to the left. A column more and another row length do so (appendix B); what moves in
     * from the next row is masked.
     */
    private String shifted(String scores, Sight sight) {
        String tokens = sight.tokens();
        String column = graph.slice(scores, 3, 0, 1);
        String padded = graph.op("Concat", column, scores).with("axis", 3).output();
        String keysPlusOne = graph.op("Add", sight.keys(), graph.integers(1)).output();
        String tall = reshaped(padded, keysPlusOne, tokens);
        return reshaped(graph.slice(tall, 2, 1, Long.MAX_VALUE), tokens, sight.keys());
    }

    private String reshaped(String x, String rows, String columns) {
        String shape = graph.concat(List.of(graph.integers(0, 0), rows, columns), 0);
        return graph.op("Reshape", x, shape).output();
    }

    /** Sinusoids: sines of all frequencies, then cosines. */
    private String distances(String keys) {
        float[] frequencies = new float[dModel / 2];
        for (int i = 0; i < frequencies.length; i++) {
            frequencies[i] = (float) Math.pow(10_000, -2.0 * i / dModel);
        }
        String count = graph.op("Squeeze", keys, graph.integers(0)).output();
        String farthest = graph.op("Sub", count, graph.scalar(1L)).output();
        String down = graph.op("Range", farthest, graph.scalar(-1L), graph.scalar(-1L)).output();
        String floats =
                graph.op("Cast", down).with("to", OnnxProto.ElementType.FLOAT.number()).output();
        String column = graph.op("Unsqueeze", floats, graph.integers(1)).output();
        String angles = graph.op("Mul", column, graph.floats(frequencies)).output();
        return graph.concat(
                List.of(graph.op("Sin", angles).output(), graph.op("Cos", angles).output()), 1);
    }
}
