package io.paretoform.onnx;

import java.util.List;

/** Operators of the ONNX standard. */
record PlainOperators(GraphBuilder graph, int dModel) implements Operators {
    @Override
    public String gelu(String x, String bias) {
        String sum = graph.op("Add", x, bias).output();
        return graph.op("Gelu", sum).with("approximate", "tanh").output();
    }

    @Override
    public Residual addAndNormalise(String stream, String x, String bias, Norm norm) {
        String biased = bias.equals(Node.NONE) ? x : graph.op("Add", x, bias).output();
        String sum = graph.op("Add", stream, biased).output();
        return new Residual(sum, normalise(sum, norm));
    }

    @Override
    public String causalAttention(String query, String key, String value, String bias, int heads) {
        List<String> biases =
                graph.op("Split", bias).with("axis", 0).with("num_outputs", 3).outputs(3);
        AttentionShapes shapes = new AttentionShapes(graph, dModel, heads);
        String q = shapes.perHead(graph.op("Add", query, biases.get(0)).output());
        String k = shapes.perHead(graph.op("Add", key, biases.get(1)).output());
        String v = shapes.perHead(graph.op("Add", value, biases.get(2)).output());
        String scores = scores(q, k, (float) (1 / Math.sqrt((double) dModel / heads)));
        String mask = CausalMask.of(graph, graph.size(query, 1), graph.size(key, 1));
        String masked = graph.op("Add", scores, mask).output();
        String weights = graph.op("Softmax", masked).with("axis", -1).output();
        return shapes.joined(graph.op("MatMul", weights, v).output());
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
