package io.paretoform.exports.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Runs an exported model from its files. */
final class RunModel {
    private RunModel() {}

    /** Logits of every token. */
    static float[][] logits(Path model, int... tokens) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        long[][] ids = {Arrays.stream(tokens).asLongStream().toArray()};
        try (OrtSession session = environment.createSession(model.toString());
                OnnxTensor input = OnnxTensor.createTensor(environment, ids);
                OrtSession.Result result = session.run(Map.of("input_ids", input))) {
            return ((float[][][]) result.get(0).getValue())[0];
        }
    }
}
