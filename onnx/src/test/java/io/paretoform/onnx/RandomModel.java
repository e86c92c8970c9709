package io.paretoform.onnx;

import ai.onnxruntime.OrtException;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Backbone;
import io.paretoform.core.architecture.Gene;
import io.paretoform.core.measure.LogitsScope;
import java.nio.file.Path;
import java.util.Random;

/** A small random architecture with random weights, on ONNX Runtime and in plain Java. */
final class RandomModel implements AutoCloseable {
    static final int TOKENS = 9;

    final Architecture architecture;
    final int[] tokens;

    /** What the layers remember before the tokens; empty where the architecture has no memory. */
    final float[] memory;

    private final Weights weights;
    private final OrtModel model;

    /** The same seed means the same architecture and weights, whatever the options. */
    RandomModel(Path folder, Backbone backbone, int seed, GraphOptions options) throws Exception {
        Random random = new Random(seed);
        architecture = RandomArchitectures.of(backbone, random);
        tokens = random.ints(TOKENS, 0, architecture.vocabSize()).toArray();
        memory = new float[rememberedTokens() * architecture.nLayer() * architecture.dModel()];
        for (int i = 0; i < memory.length; i++) {
            memory[i] = random.nextFloat(-1, 1);
        }
        OnnxGraph graph = OnnxGraphs.build(architecture, options);
        weights = Weights.random(graph, random);
        weights.write(graph, folder.resolve(WeightStore.FILE));
        model = new OrtModel(graph.model(), folder);
    }

    RandomModel(Path folder, Backbone backbone, int seed, Variant variant) throws Exception {
        this(folder, backbone, seed, new GraphOptions(LogitsScope.ALL, variant));
    }

    float[][] rows(int[] ids) throws Exception {
        return model.rows(ids, memory);
    }

    float[][] rows(int[] ids, float[] before) throws OrtException {
        return model.rows(ids, before);
    }

    float[] newMemory(int[] ids, float[] before) throws OrtException {
        return model.newMemory(ids, before);
    }

    double[][] reference() {
        return switch (architecture.backbone()) {
            case GPT2 -> new Gpt2Reference(architecture, weights).output(tokens);
            case TRANSFORMER_XL ->
                    new TransformerXlReference(architecture, weights)
                            .output(tokens, memoryPerLayer());
        };
    }

    private double[][][] memoryPerLayer() {
        double[][][] perLayer = new double[architecture.nLayer()][rememberedTokens()][];
        for (int layer = 0; layer < perLayer.length; layer++) {
            for (int t = 0; t < perLayer[layer].length; t++) {
                int row = layer * rememberedTokens() + t;
                perLayer[layer][t] = Algebra.wide(Algebra.row(memory, row, architecture.dModel()));
            }
        }
        return perLayer;
    }

    private int rememberedTokens() {
        return switch (architecture.backbone()) {
            case GPT2 -> 0;
            case TRANSFORMER_XL -> architecture.value(Gene.MEM_LEN);
        };
    }

    @Override
    public void close() throws OrtException {
        model.close();
    }
}
