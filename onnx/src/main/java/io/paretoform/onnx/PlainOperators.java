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
        String normalised =
                graph.op("LayerNormalization", sum, norm.gain(), norm.offset())
                        .with("axis", -1)
                        .with("epsilon", EPSILON)
                        .output();
        return new Residual(sum, normalised);
    }

    @Override
    public String causalAttention(String query, String key, String value, String bias, int heads) {
        List<String> biases =
                graph.op("Split", bias).with("axis", 0).with("num_outputs", 3).outputs(3);
        String q = perHead(query, biases.get(0), heads, 0, 2, 1, 3);
        String k = perHead(key, biases.get(1), heads, 0, 2, 3, 1);
        String v = perHead(value, biases.get(2), heads, 0, 2, 1, 3);
        String scale = graph.scalar((float) (1 / Math.sqrt((double) dModel / heads)));
        String scores = graph.op("Mul", graph.op("MatMul", q, k).output(), scale).output();
        String masked = graph.op("Add", scores, causalMask(scores)).output();
        String weights = graph.op("Softmax", masked).with("axis", -1).output();
        String mixed = graph.op("MatMul", weights, v).output();
        String joined = graph.op("Transpose", mixed).with("perm", new long[] {0, 2, 1, 3}).output();
        return graph.op("Reshape", joined, graph.integers(0, 0, dModel)).output();
    }

    /** Reshaped to a matrix, so that Gemm can transpose without a second copy of the weight. */
    @Override
    public String timesTransposed(String x, String weight) {
        String batch = graph.op("Shape", x).with("start", 0).with("end", 2).output();
        String width = graph.op("Shape", weight).with("start", 0).with("end", 1).output();
        String rows = graph.op("Flatten", x).with("axis", 2).output();
        String product = graph.op("Gemm", rows, weight).with("transB", 1).output();
        String shape = graph.op("Concat", batch, width).with("axis", 0).output();
        return graph.op("Reshape", product, shape).output();
    }

    private String perHead(String x, String bias, int heads, long... order) {
        String biased = graph.op("Add", x, bias).output();
        String split =
                graph.op("Reshape", biased, graph.integers(0, 0, heads, dModel / heads)).output();
        return graph.op("Transpose", split).with("perm", order).output();
    }

    /** Above the diagonal the lowest number, elsewhere 0. */
    private String causalMask(String scores) {
        String shape = graph.op("Shape", scores).with("start", 2).output();
        String lowest =
                graph.op("ConstantOfShape", shape)
                        .with("value", OnnxProto.floats(List.of(1L), -Float.MAX_VALUE))
                        .output();
        return graph.op("Trilu", lowest, graph.scalar(1L)).with("upper", 1).output();
    }
}
