package io.paretoform.onnx;

/** Vectors of d_model numbers, taken apart into heads and put together again. */
record AttentionShapes(GraphBuilder graph, int dModel, int heads) {
    /** [batch, n, d_model] to [batch, heads, n, d_model / heads]. */
    String perHead(String x) {
        return swapped(separate(x));
    }

    /** [batch, n, d_model] to [batch, n, heads, d_model / heads]. */
    String separate(String x) {
        return graph.op("Reshape", x, graph.integers(0, 0, heads, dModel / heads)).output();
    }

    /** [batch, n, heads, m] to [batch, heads, n, m] and back. */
    String swapped(String x) {
        return graph.op("Transpose", x).with("perm", new long[] {0, 2, 1, 3}).output();
    }

    /** [batch, heads, n, d_model / heads] to [batch, n, d_model]. */
    String joined(String x) {
        return graph.op("Reshape", swapped(x), graph.integers(0, 0, dModel)).output();
    }
}
