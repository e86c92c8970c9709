package io.paretoform.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs a decode step of GPT-2 again and again, each with the cache that the one before gave. */
final class DecodingModel implements AutoCloseable {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    private final OrtSession session;
    private final Map<String, float[]> cache = new HashMap<>();
    private int cached;

    /** Begins with an empty cache; the weights lie in that folder. */
    DecodingModel(byte[] model, Path weightsFolder) throws OrtException {
        options.addConfigEntry(
                "session.model_external_initializers_file_folder_path", weightsFolder.toString());
        options.setIntraOpNumThreads(1);
        session = environment.createSession(model, options);
    }

    /** What comes out for the next token. */
    float[] step(int token) throws OrtException {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        for (NodeInfo input : session.getInputInfo().values()) {
            inputs.put(input.getName(), tensor(input, token));
        }
        try (OrtSession.Result result = session.run(inputs)) {
            for (Map.Entry<String, ?> output : result) {
                keep(output.getKey(), (OnnxTensor) output.getValue());
            }
            cached++;
            return ((float[][][]) result.get(0).getValue())[0][0];
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private void keep(String output, OnnxTensor value) {
        if (output.startsWith("present_")) {
            float[] numbers = new float[value.getFloatBuffer().remaining()];
            value.getFloatBuffer().get(numbers);
            cache.put(output.replace("present_", "past_"), numbers);
        }
    }

    private OnnxTensor tensor(NodeInfo input, int token) throws OrtException {
        if (input.getName().equals("input_ids")) {
            return OnnxTensor.createTensor(environment, new long[][] {{token}});
        }
        long[] shape = ((TensorInfo) input.getInfo()).getShape().clone();
        shape[0] = 1;
        shape[2] = cached;
        float[] numbers = cache.getOrDefault(input.getName(), new float[0]);
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(numbers), shape);
    }

    @Override
    public void close() throws OrtException {
        session.close();
        options.close();
    }
}
