package io.paretoform.onnx;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Gene;
import io.paretoform.onnx.OnnxProto.ElementType;

/**
 * What a decode step takes and gives for each layer: {@code past_key.0} and {@code past_value.0} of
 * [batch, heads, cache, width of a head], and {@code present_key.0} and {@code present_value.0},
 * which hold the new token too.
 */
record KeyValueCache(GraphBuilder graph, Architecture architecture) {
    /** Names of keys and values of a layer. */
    record Entry(String keys, String values) {}

    void inputs() {
        graph.past("cache", architecture.value(Gene.N_POSITIONS));
        for (int layer = 0; layer < architecture.nLayer(); layer++) {
            graph.input(past(layer).keys(), ElementType.FLOAT, shape(layer, "cache"));
            graph.input(past(layer).values(), ElementType.FLOAT, shape(layer, "cache"));
        }
    }

    /** To be called when every layer has written its present. */
    void outputs() {
        for (int layer = 0; layer < architecture.nLayer(); layer++) {
            graph.outputNamed(present(layer).keys(), shape(layer, "cached"));
            graph.outputNamed(present(layer).values(), shape(layer, "cached"));
        }
    }

    Entry past(int layer) {
        return new Entry("past_key." + layer, "past_value." + layer);
    }

    Entry present(int layer) {
        return new Entry("present_key." + layer, "present_value." + layer);
    }

    /** How many tokens are cached, as a list of one. */
    String length() {
        return graph.size(past(0).keys(), 2);
    }

    private Object[] shape(int layer, String tokens) {
        return new Object[] {
            "batch", architecture.nHead(layer), tokens, architecture.headWidth(layer)
        };
    }
}
