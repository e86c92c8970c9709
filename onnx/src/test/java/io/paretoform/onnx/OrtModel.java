package io.paretoform.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Runs a graph with batch 1 on ONNX Runtime. */
final class OrtModel implements AutoCloseable {
    /** Takes what is wanted out of a result before it is closed. */
    private interface Reader<T> {
        T read(OrtSession.Result result) throws OrtException;
    }

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    private final OrtSession session;

    /** A session of a graph whose weights lie in that folder. */
    OrtModel(byte[] model, Path weightsFolder) throws OrtException {
        options.addConfigEntry(
                "session.model_external_initializers_file_folder_path", weightsFolder.toString());
        options.setIntraOpNumThreads(1);
        session = environment.createSession(model, options);
    }

    /**
     * The rows of the main output.
     *
     * @param memory of layers, tokens and dimensions, row-major; unused by models without memory
     */
    float[][] rows(int[] tokens, float[] memory) throws OrtException {
        return run(tokens, memory, result -> ((float[][][]) result.get(0).getValue())[0]);
    }

    /** What the layers remember after the tokens, laid out as the memory before them. */
    float[] newMemory(int[] tokens, float[] memory) throws OrtException {
        return run(tokens, memory, OrtModel::memory);
    }

    private <T> T run(int[] tokens, float[] memory, Reader<T> reader) throws OrtException {
        long[][] ids = {Arrays.stream(tokens).asLongStream().toArray()};
        Map<String, OnnxTensor> inputs = new HashMap<>();
        inputs.put("input_ids", OnnxTensor.createTensor(environment, ids));
        if (session.getInputNames().contains("memory")) {
            inputs.put("memory", memoryTensor(memory));
        }
        try (OrtSession.Result result = session.run(inputs)) {
            return reader.read(result);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static float[] memory(OrtSession.Result result) {
        FloatBuffer values = ((OnnxTensor) result.get(1)).getFloatBuffer();
        float[] array = new float[values.remaining()];
        values.get(array);
        return array;
    }

    private OnnxTensor memoryTensor(float[] memory) throws OrtException {
        var info = session.getInputInfo().get("memory");
        if (info == null) {
            throw new AssertionError("the model takes a memory");
        }
        long[] shape = ((TensorInfo) info.getInfo()).getShape().clone();
        shape[1] = 1;
        shape[2] = memory.length / shape[0] / shape[3];
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(memory), shape);
    }

    @Override
    public void close() throws OrtException {
        session.close();
        options.close();
    }
}
