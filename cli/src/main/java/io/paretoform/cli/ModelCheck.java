package io.paretoform.cli;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Backbone;
import io.paretoform.core.architecture.Gene;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one run of an exported model on ONNX Runtime gave.
 *
 * @param output its name
 * @param shape of the output
 * @param finite how many of its numbers are neither infinite nor NaN
 */
record ModelCheck(String output, List<Long> shape, long finite) {
    private static final int TOKENS = 8;

    /**
     * Runs a model on its first tokens.
     *
     * @throws CommandException when it does not run, or a number of its output is not finite
     */
    static ModelCheck run(Architecture architecture, Path model) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(model.toString())) {
            ModelCheck check = run(environment, session, architecture);
            if (check.finite < check.size()) {
                throw CommandException.failed(model + ": " + check.text());
            }
            return check;
        } catch (OrtException e) {
            throw CommandException.failed(
                    model + ": written, but it does not run (" + e.getMessage() + ")", e);
        }
    }

    /** For a person. */
    String text() {
        return "run once: "
                + output
                + " of shape "
                + shape
                + ", "
                + (finite == size()
                        ? "all finite"
                        : (size() - finite) + " of " + size() + " numbers not finite");
    }

    private long size() {
        return shape.stream().reduce(1L, Math::multiplyExact);
    }

    private static ModelCheck run(
            OrtEnvironment environment, OrtSession session, Architecture architecture)
            throws OrtException {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            inputs.put(
                    "input_ids",
                    OnnxTensor.createTensor(environment, new long[][] {tokens(architecture)}));
            if (session.getInputNames().contains("memory")) {
                inputs.put("memory", emptyMemory(environment, architecture));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                Map.Entry<String, OnnxValue> first = result.iterator().next();
                return of(first.getKey(), (OnnxTensor) first.getValue());
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static ModelCheck of(String name, OnnxTensor tensor) {
        TensorInfo info = tensor.getInfo();
        FloatBuffer values = tensor.getFloatBuffer();
        long finite = 0;
        while (values.hasRemaining()) {
            finite += Float.isFinite(values.get()) ? 1 : 0;
        }
        return new ModelCheck(name, Arrays.stream(info.getShape()).boxed().toList(), finite);
    }

    /** The first ones of the vocabulary, over and over where it has few. */
    private static long[] tokens(Architecture architecture) {
        int most =
                architecture.backbone() == Backbone.GPT2
                        ? Math.min(TOKENS, architecture.value(Gene.N_POSITIONS))
                        : TOKENS;
        long[] tokens = new long[most];
        for (int i = 0; i < most; i++) {
            tokens[i] = i % architecture.vocabSize();
        }
        return tokens;
    }

    private static OnnxTensor emptyMemory(OrtEnvironment environment, Architecture architecture)
            throws OrtException {
        long[] shape = {architecture.nLayer(), 1, 0, architecture.dModel()};
        return OnnxTensor.createTensor(environment, FloatBuffer.allocate(0), shape);
    }
}
