package io.paretoform.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One file of random weights that all measured models share: they are mapped into memory, so a
 * model costs neither disk nor time to make. The numbers are distinct from place to place, as the
 * runtime keeps equal weights only once and would then show too little memory.
 *
 * <p>The number at a place depends on nothing but the place, so the file can grow and be made again
 * anywhere with the same content.
 */
public final class WeightStore {
    /** The file's name, as graphs refer to it. */
    public static final String FILE = "weights.bin";

    private static final int CHUNK_FLOATS = 1 << 20;
    private static final long CHUNK_BYTES = (long) CHUNK_FLOATS * Float.BYTES;

    /** Uniform in ±0.035: the standard deviation is GPT-2's 0.02. */
    private static final float RANGE = 0.035f;

    private static final Object ONE_AT_A_TIME = new Object();

    private WeightStore() {}

    /**
     * Makes sure that the folder's file has at least so many bytes, and returns the file. Safe
     * among threads and processes; what others have mapped stays as it is.
     */
    public static Path ensure(Path folder, long bytes) throws IOException {
        Path file = folder.resolve(FILE);
        if (Files.exists(file) && Files.size(file) >= bytes) {
            return file;
        }
        Files.createDirectories(folder);
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel =
                            FileChannel.open(
                                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                grow(channel, bytes);
            }
        }
        return file;
    }

    private static void grow(FileChannel channel, long bytes) throws IOException {
        ByteBuffer chunk =
                ByteBuffer.allocateDirect((int) CHUNK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        float[] weights = new float[CHUNK_FLOATS];
        // A process that died while growing the file may have left part of a chunk.
        for (long index = channel.size() / CHUNK_BYTES; index * CHUNK_BYTES < bytes; index++) {
            fill(weights, index * CHUNK_FLOATS);
            chunk.clear().asFloatBuffer().put(weights);
            long position = index * CHUNK_BYTES;
            while (chunk.hasRemaining()) {
                position += channel.write(chunk, position);
            }
        }
    }

    private static void fill(float[] weights, long first) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight(first + i);
        }
    }

    /** SplitMix64's finisher of the place, scaled. */
    private static float weight(long place) {
        long z = (place + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return (int) (z ^ z >>> 31) * (RANGE / -(float) Integer.MIN_VALUE);
    }
}
