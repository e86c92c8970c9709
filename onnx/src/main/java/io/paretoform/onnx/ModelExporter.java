package io.paretoform.onnx;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.measure.LogitsScope;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Writes an architecture as a model that stands by itself, with the initial weights training would
 * start from. They lie in a second file, as one ONNX file cannot pass 2 GB.
 */
public final class ModelExporter {
    /** What the weights file's name has after the model's. */
    public static final String WEIGHTS_SUFFIX = ".data";

    private static final double STANDARD_DEVIATION = 0.02;
    private static final int CHUNK_FLOATS = 1 << 18;

    private ModelExporter() {}

    /**
     * Writes {@code file} and, beside it, its weights; the two must stay together. Files that are
     * there are replaced. The same architecture has the same weights each time.
     *
     * @throws InvalidArchitectureException when no graph can be built
     */
    public static OnnxGraph export(Architecture architecture, Path file) throws IOException {
        Path weights = file.resolveSibling(file.getFileName() + WEIGHTS_SUFFIX);
        OnnxGraph graph =
                OnnxGraphs.build(
                        architecture,
                        new GraphOptions(LogitsScope.ALL, Variant.DEFAULT),
                        weights.getFileName().toString());
        Files.deleteIfExists(file);
        writeWeights(graph, weights);
        // Last, so that a model that exists is complete.
        Files.write(file, graph.model());
        return graph;
    }

    private static void writeWeights(OnnxGraph graph, Path file) throws IOException {
        RandomGenerator random = new SplittableRandom(0);
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer chunk =
                    ByteBuffer.allocateDirect(CHUNK_FLOATS * Float.BYTES)
                            .order(ByteOrder.LITTLE_ENDIAN);
            for (Initializer initializer : graph.initializers()) {
                channel.position(initializer.offset());
                write(channel, chunk, initializer, random);
            }
        }
    }

    private static void write(
            FileChannel channel, ByteBuffer chunk, Initializer initializer, RandomGenerator random)
            throws IOException {
        long left = initializer.elements();
        while (left > 0) {
            chunk.clear();
            for (; left > 0 && chunk.hasRemaining(); left--) {
                chunk.putFloat(value(initializer.initialValue(), random));
            }
            chunk.flip();
            while (chunk.hasRemaining()) {
                channel.write(chunk);
            }
        }
    }

    private static float value(InitialValue initialValue, RandomGenerator random) {
        return switch (initialValue) {
            case NORMAL -> (float) random.nextGaussian(0, STANDARD_DEVIATION);
            case ZERO -> 0;
            case ONE -> 1;
        };
    }
}
