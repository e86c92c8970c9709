package io.paretoform.onnx;

import io.paretoform.onnx.KeyValueCache.Entry;
import java.util.Collections;
import java.util.List;

/** Operators of the ONNX standard. */
record PlainOperators(GraphBuilder graph) implements Operators {
    @Override
    public String gelu(String x, String bias) {
        return graph.op("Gelu", biased(x, bias)).with("approximate", "tanh").output();
    }

    @Override
    public Residual addAndNormalise(String stream, String x, String bias, Norm norm) {
        String sum = graph.op("Add", stream, biased(x, bias)).output();
        return new Residual(sum, normalise(sum, norm));
    }

    private String biased(String x, String bias) {
        return bias.equals(Node.NONE) ? x : graph.op("Add", x, bias).output();
    }

    @Override
    public String causalAttention(Projected in) {
        AttentionShapes shapes = new AttentionShapes(graph, in.heads(), in.width());
        Heads own = heads(in, shapes);
        String scores = scores(own.queries(), own.keys(), shapes.scale());
        String mask = CausalMask.of(graph, graph.size(in.query(), 1), graph.size(in.key(), 1));
        return mixed(graph.op("Add", scores, mask).output(), own.values(), shapes);
    }

    @Override
    public String cachedAttention(Projected in, Entry past, Entry present) {
        AttentionShapes shapes = new AttentionShapes(graph, in.heads(), in.width());
        Heads own = heads(in, shapes);
        append(past.keys(), own.keys(), present.keys());
        append(past.values(), own.values(), present.values());
        String scores = scores(own.queries(), present.keys(), shapes.scale());
        return mixed(scores, present.values(), shapes);
    }

    /** With their biases, [batch, heads, tokens, width] each. */
    private record Heads(String queries, String keys, String values) {}

    private Heads heads(Projected in, AttentionShapes shapes) {
        List<String> biases =
                in.bias().equals(Node.NONE)
                        ? Collections.nCopies(3, Node.NONE)
                        : graph.op("Split", in.bias())
                                .with("axis", 0)
                                .with("num_outputs", 3)
                                .outputs(3);
        return new Heads(
                shapes.perHead(biased(in.query(), biases.get(0))),
                shapes.perHead(biased(in.key(), biases.get(1))),
                shapes.perHead(biased(in.value(), biases.get(2))));
    }

    private void append(String cached, String own, String name) {
        graph.op("Concat", cached, own).with("axis", 2).outputs(List.of(name));
    }

    private String mixed(String scores, String values, AttentionShapes shapes) {
        String weights = graph.op("Softmax", scores).with("axis", -1).output();
        return shapes.joined(graph.op("MatMul", weights, values).output());
    }

    @Override
    public String scores(String queries, String keys, float scale) {
        String columns = graph.op("Transpose", keys).with("perm", new long[] {0, 1, 3, 2}).output();
        String scaled = graph.op("Mul", queries, graph.scalar(scale)).output();
        return graph.op("MatMul", scaled, columns).output();
    }

    /** Reshaped to a matrix, so that Gemm can transpose without a second copy of the weight. */
    @Override
    public String timesTransposed(String x, String weight) {
        String batch = graph.op("Shape", x).with("start", 0).with("end", 2).output();
        String rows = graph.op("Flatten", x).with("axis", 2).output();
        String product = graph.op("Gemm", rows, weight).with("transB", 1).output();
        String shape = graph.concat(List.of(batch, graph.size(weight, 0)), 0);
        return graph.op("Reshape", product, shape).output();
    }
}
