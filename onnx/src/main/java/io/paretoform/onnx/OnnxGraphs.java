package io.paretoform.onnx;

import io.paretoform.core.architecture.Architecture;
import java.util.Map;

/** Makes the graph of an architecture. Batch, tokens and what came before are left open in it. */
public final class OnnxGraphs {
    private OnnxGraphs() {}

    /**
     * The graph with its weights in {@link WeightStore#FILE}.
     *
     * @throws InvalidArchitectureException when no graph can be built
     */
    public static OnnxGraph build(Architecture architecture, GraphOptions options) {
        return build(architecture, options, WeightStore.FILE, Map.of());
    }

    /**
     * The graph with its weights in the file of that name.
     *
     * @param metadata what the model says of itself
     */
    static OnnxGraph build(
            Architecture architecture,
            GraphOptions options,
            String weightsFile,
            Map<String, String> metadata) {
        requireWholeHeads(architecture);
        ModelParts parts = ModelParts.of(architecture, options, weightsFile);
        switch (architecture.backbone()) {
            case GPT2 -> new Gpt2Graph(parts).write();
            case TRANSFORMER_XL -> new TransformerXlGraph(parts).write();
        }
        return parts.graph().build(options, metadata);
    }

    private static void requireWholeHeads(Architecture architecture) {
        for (int layer = 0; layer < architecture.nLayer(); layer++) {
            int heads = architecture.nHead(layer);
            if (!architecture.hasHeadWidthOfItsOwn() && architecture.dModel() % heads != 0) {
                throw new InvalidArchitectureException(
                        "n_head %d in layer %d: does not divide d_model %d"
                                .formatted(heads, layer, architecture.dModel()));
            }
        }
    }
}
