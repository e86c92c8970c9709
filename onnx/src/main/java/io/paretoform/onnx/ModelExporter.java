package io.paretoform.onnx;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.measure.LogitsScope;
import io.paretoform.core.space.ArchitectureYaml;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes an architecture as a model that stands by itself. Its weights lie in a second file, as one
 * ONNX file cannot pass 2 GB. The model's metadata say which architecture it is and which weights
 * it has.
 */
public final class ModelExporter {
    /** What the weights file's name has after the model's. */
    public static final String WEIGHTS_SUFFIX = ".data";

    private ModelExporter() {}

    /**
     * The model whose weights will lie in the file of that name.
     *
     * @throws InvalidArchitectureException when no graph can be built
     */
    public static OnnxGraph graph(
            Architecture architecture, WeightValues values, String weightsFile) {
        return OnnxGraphs.build(
                architecture,
                new GraphOptions(LogitsScope.ALL, Variant.DEFAULT),
                weightsFile,
                Map.of(
                        "architecture", ArchitectureYaml.write(architecture),
                        "candidate", architecture.id().hex(),
                        "weights", values.description()));
    }

    /**
     * Writes {@code file} and, beside it, its weights; the two must stay together. Files that are
     * there are replaced.
     *
     * @throws InvalidArchitectureException when no graph can be built
     */
    public static OnnxGraph export(Architecture architecture, WeightValues values, Path file)
            throws IOException {
        Path weights = file.resolveSibling(file.getFileName() + WEIGHTS_SUFFIX);
        OnnxGraph graph = graph(architecture, values, weights.getFileName().toString());
        Files.deleteIfExists(file);
        try (OutputStream out = Files.newOutputStream(weights)) {
            writeWeights(graph, values, out);
        }
        // Last, so that a model that exists is complete.
        Files.write(file, graph.model());
        return graph;
    }

    /** Writes the weights file of a model: {@link OnnxGraph#weightFileBytes} bytes. */
    public static void writeWeights(OnnxGraph graph, WeightValues values, OutputStream out)
            throws IOException {
        FloatWriter writer = new FloatWriter(out);
        for (Initializer weight : graph.initializers()) {
            writer.fillTo(weight.offset());
            writer.copy(values.of(weight), weight.elements());
        }
    }
}
