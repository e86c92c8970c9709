package io.paretoform.onnx;

import io.paretoform.onnx.KeyValueCache.Entry;
import java.util.List;

/** ONNX Runtime's fused operators. */
record FusedOperators(GraphBuilder graph) implements Operators {
    @Override
    public String gelu(String x, String bias) {
        return graph.fused("FastGelu", x, bias).output();
    }

    @Override
    public Residual addAndNormalise(String stream, String x, String bias, Norm norm) {
        String normalised = graph.freshName("normalised");
        String sum = graph.freshName("sum");
        graph.fused("SkipLayerNormalization", stream, x, norm.gain(), norm.offset(), bias)
                .with("epsilon", EPSILON)
                .outputs(List.of(normalised, Node.NONE, Node.NONE, sum));
        return new Residual(sum, normalised);
    }

    @Override
    public String causalAttention(Projected in) {
        return graph.fused("MultiHeadAttention", in.query(), in.key(), in.value(), in.bias())
                .with("num_heads", in.heads())
                .with("unidirectional", 1)
                .output();
    }

    @Override
    public String cachedAttention(Projected in, Entry past, Entry present) {
        String mixed = graph.freshName("mixed");
        graph.fused(
                        "MultiHeadAttention",
                        in.query(),
                        in.key(),
                        in.value(),
                        in.bias(),
                        Node.NONE,
                        Node.NONE,
                        past.keys(),
                        past.values())
                .with("num_heads", in.heads())
                .outputs(List.of(mixed, present.keys(), present.values()));
        return mixed;
    }

    @Override
    public String scores(String queries, String keys, float scale) {
        return graph.fused("FusedMatMul", queries, keys)
                .with("transB", 1)
                .with("alpha", scale)
                .output();
    }

    @Override
    public String timesTransposed(String x, String weight) {
        return graph.fused("FusedMatMul", x, weight).with("transB", 1).output();
    }
}
