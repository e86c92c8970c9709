package io.paretoform.frontier.rest;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.exports.text.Units;
import io.paretoform.frontier.FrontierConfig;
import io.paretoform.onnx.InitialWeights;
import io.paretoform.onnx.InvalidArchitectureException;
import io.paretoform.onnx.ModelExporter;
import io.paretoform.onnx.OnnxGraph;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;

/**
 * ONNX models and their weights. Both are made anew for each request, and fit each other because
 * initial weights depend on the architecture alone; nothing is kept on disk.
 */
@ApplicationScoped
public class ModelFiles {
    static final String MODEL = "model.onnx";

    /** Under this name the model looks for its weights. */
    static final String WEIGHTS = MODEL + ModelExporter.WEIGHTS_SUFFIX;

    private final long most;

    ModelFiles(FrontierConfig config) {
        this.most = config.exportLimit().asLongValue();
    }

    /** A weights file, not made before it is read. */
    record Weights(long bytes, StreamingOutput content) {}

    /**
     * The model.
     *
     * @throws InvalidArchitectureException when no graph can be built
     */
    OnnxGraph graph(Architecture architecture) {
        return ModelExporter.graph(architecture, new InitialWeights(), WEIGHTS);
    }

    /**
     * Its weights.
     *
     * @throws InvalidArchitectureException when no graph can be built, or they are larger than what
     *     is handed out
     */
    Weights weights(Architecture architecture) {
        OnnxGraph graph = graph(architecture);
        long bytes = graph.weightFileBytes();
        if (bytes > most) {
            throw new InvalidArchitectureException(
                    "%s would have %s, expected at most %s; write it where it is needed with"
                                    .formatted(
                                            WEIGHTS,
                                            Units.bytes((double) bytes),
                                            Units.bytes((double) most))
                            + " ./paretoform export "
                            + architecture.id().abbreviated()
                            + " --onnx "
                            + MODEL);
        }
        return new Weights(
                bytes, out -> ModelExporter.writeWeights(graph, new InitialWeights(), out));
    }
}
