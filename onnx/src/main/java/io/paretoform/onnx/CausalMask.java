package io.paretoform.onnx;

import java.util.List;

/** What is added to attention scores so that no token sees a later one. */
final class CausalMask {
    private CausalMask() {}

    /**
     * A matrix [tokens, keys]: the lowest number where the key is later than the token, else 0. The
     * last keys are the tokens' own; those before them are memory, which every token sees.
     *
     * @param tokens how many, as a list of one
     * @param keys how many, as a list of one, at least as many
     */
    static String of(GraphBuilder graph, String tokens, String keys) {
        String lowest =
                graph.op("ConstantOfShape", graph.concat(List.of(tokens, keys), 0))
                        .with("value", OnnxProto.floats(List.of(1L), -Float.MAX_VALUE))
                        .output();
        String memory = graph.op("Sub", keys, tokens).output();
        String firstHidden = graph.op("Add", memory, graph.integers(1)).output();
        String diagonal = graph.op("Squeeze", firstHidden, graph.integers(0)).output();
        return graph.op("Trilu", lowest, diagonal).with("upper", 1).output();
    }
}
