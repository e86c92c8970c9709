package io.paretoform.onnx;

import java.util.List;

/**
 * A weight of a graph: fp32, row-major, little-endian, in the weights file from {@code offset} on.
 *
 * @param offset bytes from the start of the weights file, a multiple of the page size
 */
public record Initializer(String name, List<Long> shape, InitialValue initialValue, long offset) {
    public Initializer {
        shape = List.copyOf(shape);
    }

    /** How many numbers it holds. */
    public long elements() {
        return shape.stream().reduce(1L, Math::multiplyExact);
    }

    /** How many bytes of the weights file it takes. */
    public long length() {
        return elements() * Float.BYTES;
    }

    /** The first byte of the weights file after it. */
    long end() {
        return offset + length();
    }
}
