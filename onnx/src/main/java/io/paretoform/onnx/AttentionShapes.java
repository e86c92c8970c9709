package io.paretoform.onnx;

/**
 * Vectors of heads * width numbers, taken apart into heads and put together again.
 *
 * @param width of a head
 */
record AttentionShapes(GraphBuilder graph, int heads, int width) {
    /** [batch, n, heads * width] to [batch, heads, n, width]. */
    String perHead(String x) {
        return swapped(separate(x));
    }

    /** [batch, n, heads * width] to [batch, n, heads, width]. */
    String separate(String x) {
        return graph.op("Reshape", x, graph.integers(0, 0, heads, width)).output();
    }

    /** What a product of query and key is multiplied with: {@code 1 / sqrt(width)}. */
    float scale() {
        return (float) (1 / Math.sqrt(width));
    }

    /** [batch, n, heads, m] to [batch, heads, n, m] and back. */
    String swapped(String x) {
        return graph.op("Transpose", x).with("perm", new long[] {0, 2, 1, 3}).output();
    }

    /** [batch, heads, n, width] to [batch, n, heads * width]. */
    String joined(String x) {
        return graph.op("Reshape", swapped(x), graph.integers(0, 0, (long) heads * width)).output();
    }
}
