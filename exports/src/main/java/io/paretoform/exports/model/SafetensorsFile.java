package io.paretoform.exports.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.Json;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * An open safetensors file: the length of a header in 8 bytes (little-endian), the header (JSON:
 * type, shape and place of each tensor), then the tensors, row-major and little-endian. Every
 * number of the header is checked before it is used.
 */
final class SafetensorsFile implements AutoCloseable {
    /** What the published reader allows too. */
    private static final long LONGEST_HEADER = 100_000_000;

    private static final String METADATA = "__metadata__";

    /** How numbers are written. */
    enum Type {
        F32(4),
        F16(2),
        BF16(2);

        private final int bytes;

        Type(int bytes) {
            this.bytes = bytes;
        }

        int bytes() {
            return bytes;
        }

        private float read(ByteBuffer from) {
            return switch (this) {
                case F32 -> from.getFloat();
                case F16 -> Float.float16ToFloat(from.getShort());
                case BF16 -> Float.intBitsToFloat(from.getShort() << 16);
            };
        }
    }

    /**
     * A tensor.
     *
     * @param type the name of its number format
     * @param start of its numbers, in bytes from the start of the file
     * @param length in bytes
     */
    record Tensor(String name, String type, List<Long> shape, long start, long length) {
        /** The format, if its numbers can be read here. */
        Optional<Type> readable() {
            return List.of(Type.values()).stream()
                    .filter(known -> known.name().equals(type))
                    .findFirst();
        }

        private long elements() {
            return shape.stream().reduce(1L, Math::multiplyExact);
        }
    }

    private final Path path;
    private final FileChannel channel;
    private final Map<String, Tensor> tensors;

    private SafetensorsFile(Path path, FileChannel channel, Map<String, Tensor> tensors) {
        this.path = path;
        this.channel = channel;
        this.tensors = Collections.unmodifiableMap(tensors);
    }

    /**
     * Opens a file.
     *
     * @throws WeightsException when it is no safetensors file
     */
    static SafetensorsFile open(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path);
        try {
            return new SafetensorsFile(path, channel, tensors(path, channel));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    Path path() {
        return path;
    }

    /** By name, in the order of the header. */
    Map<String, Tensor> tensors() {
        return tensors;
    }

    /**
     * Reads numbers of a tensor that lie beside each other.
     *
     * @param first counted from 0
     */
    void read(Tensor tensor, long first, float[] into, int at, int count) throws IOException {
        Type type = tensor.readable().orElseThrow();
        ByteBuffer bytes = ByteBuffer.allocate(count * type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        fill(channel, bytes, tensor.start() + first * type.bytes());
        for (int i = at; i < at + count; i++) {
            into[i] = type.read(bytes);
        }
    }

    private static Map<String, Tensor> tensors(Path path, FileChannel channel) throws IOException {
        long size = channel.size();
        ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        if (size < length.capacity()) {
            throw new WeightsException(path + ": " + size + " bytes, expected a header");
        }
        fill(channel, length, 0);
        long headerLength = length.getLong();
        if (headerLength < 2 || headerLength > Math.min(LONGEST_HEADER, size - Long.BYTES)) {
            throw new WeightsException(
                    path
                            + ": no safetensors file, its header would be "
                            + Long.toUnsignedString(headerLength)
                            + " bytes long");
        }
        ByteBuffer header = ByteBuffer.allocate((int) headerLength);
        fill(channel, header, Long.BYTES);
        String json = new String(header.array(), StandardCharsets.UTF_8);
        return tensors(path, json, Long.BYTES + headerLength, size);
    }

    private static Map<String, Tensor> tensors(Path path, String json, long start, long end) {
        try {
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            JsonNode header = Json.MAPPER.readTree(json);
            header.properties().stream()
                    .filter(field -> !field.getKey().equals(METADATA))
                    .map(field -> tensor(path, field.getKey(), field.getValue(), start, end))
                    .forEach(tensor -> tensors.put(tensor.name(), tensor));
            return tensors;
        } catch (JsonProcessingException e) {
            throw new WeightsException(
                    path
                            + ": no safetensors file, its header is no JSON: "
                            + e.getOriginalMessage(),
                    e);
        }
    }

    private static Tensor tensor(Path path, String name, JsonNode field, long start, long end) {
        long[] offsets = numbers(path, name, field.path("data_offsets"));
        long[] shape = numbers(path, name, field.path("shape"));
        if (offsets.length != 2 || offsets[0] > offsets[1] || offsets[1] > end - start) {
            throw new WeightsException(
                    "%s: tensor %s: data_offsets %s, expected two within the %d bytes of data"
                            .formatted(path, name, field.path("data_offsets"), end - start));
        }
        Tensor tensor =
                new Tensor(
                        name,
                        field.path("dtype").asText(),
                        LongStream.of(shape).boxed().toList(),
                        start + offsets[0],
                        offsets[1] - offsets[0]);
        tensor.readable().ifPresent(type -> requireLength(path, tensor, type));
        return tensor;
    }

    private static void requireLength(Path path, Tensor tensor, Type type) {
        try {
            if (Math.multiplyExact(tensor.elements(), type.bytes()) == tensor.length()) {
                return;
            }
        } catch (ArithmeticException e) {
            // Beyond any file: refused as one of a wrong length is.
        }
        throw new WeightsException(
                "%s: tensor %s: %d bytes of data, which %s of shape %s does not have"
                        .formatted(path, tensor.name(), tensor.length(), type, tensor.shape()));
    }

    private static long[] numbers(Path path, String name, JsonNode list) {
        List<Long> numbers = new ArrayList<>();
        for (JsonNode number : list) {
            if (!number.canConvertToLong() || number.asLong() < 0) {
                throw new WeightsException(
                        path + ": tensor " + name + ": " + list + ", expected numbers from 0");
            }
            numbers.add(number.asLong());
        }
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }

    private static void fill(FileChannel channel, ByteBuffer bytes, long from) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException("the file ends within a tensor");
            }
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
