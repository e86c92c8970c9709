package io.paretoform.child;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes one seeded tensor for each input of a model: tokens for integers, [-1, 1) for floats. */
final class Inputs {
    /** Says how large a symbolic dimension is. */
    interface Dimensions {
        long size(String name) throws ChildException;
    }

    private Inputs() {}

    static Map<String, OnnxTensor> of(
            OrtEnvironment environment, OrtSession session, Job job, Dimensions dimensions)
            throws OrtException, ChildException {
        SplittableRandom random = new SplittableRandom(job.seed());
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        for (NodeInfo input : session.getInputInfo().values()) {
            TensorInfo info = (TensorInfo) input.getInfo();
            inputs.put(
                    input.getName(),
                    tensor(
                            environment,
                            info.type,
                            shape(info, dimensions),
                            random,
                            job.vocabulary()));
        }
        return inputs;
    }

    private static long[] shape(TensorInfo info, Dimensions dimensions) throws ChildException {
        long[] shape = info.getShape().clone();
        for (int i = 0; i < shape.length; i++) {
            if (shape[i] < 0) {
                shape[i] = dimensions.size(info.getDimensionNames()[i]);
            }
        }
        return shape;
    }

    private static OnnxTensor tensor(
            OrtEnvironment environment,
            OnnxJavaType type,
            long[] shape,
            SplittableRandom random,
            int vocabulary)
            throws OrtException, ChildException {
        int size = 1;
        for (long dimension : shape) {
            size = Math.toIntExact(size * dimension);
        }
        if (type == OnnxJavaType.INT64) {
            long[] tokens = random.longs(size, 0, vocabulary).toArray();
            return OnnxTensor.createTensor(environment, LongBuffer.wrap(tokens), shape);
        }
        if (type == OnnxJavaType.FLOAT) {
            float[] values = new float[size];
            for (int i = 0; i < size; i++) {
                values[i] = (float) random.nextDouble(-1, 1);
            }
            return OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
        }
        throw new ChildException(ExitCode.INVALID_MODEL, "an input of type " + type);
    }
}
