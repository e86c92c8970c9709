package io.paretoform.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Weights by name, read from or written to a weights file. */
final class Weights {
    private final Map<String, float[]> byName = new HashMap<>();

    private Weights() {}

    /** Weights of a size that makes every one of them matter, biases and gains included. */
    static Weights random(OnnxGraph graph, RandomGenerator random) {
        Weights weights = new Weights();
        for (Initializer initializer : graph.initializers()) {
            float[] values = new float[Math.toIntExact(initializer.elements())];
            double centre = initializer.initialValue() == InitialValue.ONE ? 1 : 0;
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (centre + random.nextDouble(-0.4, 0.4));
            }
            weights.byName.put(initializer.name(), values);
        }
        return weights;
    }

    static Weights read(OnnxGraph graph, Path file) throws IOException {
        Weights weights = new Weights();
        try (FileChannel channel = FileChannel.open(file)) {
            for (Initializer initializer : graph.initializers()) {
                ByteBuffer bytes = buffer(initializer);
                channel.read(bytes, initializer.offset());
                float[] values = new float[Math.toIntExact(initializer.elements())];
                bytes.flip().asFloatBuffer().get(values);
                weights.byName.put(initializer.name(), values);
            }
        }
        return weights;
    }

    void write(OnnxGraph graph, Path file) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (Initializer initializer : graph.initializers()) {
                ByteBuffer bytes = buffer(initializer);
                bytes.asFloatBuffer().put(get(initializer.name()));
                channel.write(bytes, initializer.offset());
            }
        }
    }

    float[] get(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    private static ByteBuffer buffer(Initializer initializer) {
        return ByteBuffer.allocate(Math.toIntExact(initializer.length()))
                .order(ByteOrder.LITTLE_ENDIAN);
    }
}
