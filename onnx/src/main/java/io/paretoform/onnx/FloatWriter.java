package io.paretoform.onnx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes weights as little-endian fp32, some at a time. */
public final class FloatWriter {
    /** As many numbers as are best read at once. */
    public static final int CHUNK = 1 << 16;

    private static final byte[] ZEROS = new byte[4096];

    private final OutputStream out;
    private final ByteBuffer bytes =
            ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final float[] chunk = new float[CHUNK];
    private long written;

    public FloatWriter(OutputStream out) {
        this.out = out;
    }

    /** Bytes so far. */
    public long written() {
        return written;
    }

    /** Writes the next numbers of a weight. */
    public void copy(WeightValues.Numbers numbers, long count) throws IOException {
        long left = count;
        while (left > 0) {
            int some = (int) Math.min(CHUNK, left);
            numbers.read(chunk, some);
            bytes.asFloatBuffer().put(chunk, 0, some);
            out.write(bytes.array(), 0, some * Float.BYTES);
            written += (long) some * Float.BYTES;
            left -= some;
        }
    }

    /** Writes zeros until so many bytes are written. */
    public void fillTo(long position) throws IOException {
        while (written < position) {
            int some = (int) Math.min(ZEROS.length, position - written);
            out.write(ZEROS, 0, some);
            written += some;
        }
    }
}
