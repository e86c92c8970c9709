package io.paretoform.exports.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.paretoform.contracts.Json;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.onnx.FloatWriter;
import io.paretoform.onnx.Initializer;
import io.paretoform.onnx.OnnxGraph;
import io.paretoform.onnx.WeightValues;
import io.paretoform.onnx.WeightValues.Numbers;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the weights of an architecture as safetensors, fp32, in the layout that {@link
 * SafetensorsWeights} reads. An output that is tied to the embedding is not written twice, as
 * {@code transformers} does not either.
 */
public final class SafetensorsWriter {
    /** The header's length is a multiple of this, so that the data are aligned. */
    private static final int ALIGNMENT = 8;

    private SafetensorsWriter() {}

    /** One tensor and the weights whose columns lie beside each other in it. */
    private record Content(TensorPart part, List<Initializer> weights) {
        long elements() {
            return part.shape().stream().reduce(1L, Math::multiplyExact);
        }
    }

    /**
     * Writes a file; one that is there is replaced.
     *
     * @param graph any of the architecture
     */
    public static void write(
            Architecture architecture, OnnxGraph graph, WeightValues values, Path file)
            throws IOException {
        List<Content> contents = contents(architecture, graph);
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(file), FloatWriter.CHUNK)) {
            writeHeader(contents, out);
            FloatWriter writer = new FloatWriter(out);
            for (Content content : contents) {
                write(content, values, writer);
            }
        }
    }

    private static List<Content> contents(Architecture architecture, OnnxGraph graph) {
        Map<String, Content> contents = new LinkedHashMap<>();
        for (Initializer weight : graph.initializers()) {
            TensorPart part = TensorNames.of(architecture, weight);
            contents.computeIfAbsent(part.tensor(), _ -> new Content(part, new ArrayList<>()))
                    .weights()
                    .add(weight);
        }
        return List.copyOf(contents.values());
    }

    private static void write(Content content, WeightValues values, FloatWriter writer)
            throws IOException {
        List<Numbers> side = new ArrayList<>();
        for (Initializer weight : content.weights()) {
            side.add(values.of(weight));
        }
        if (side.size() == 1) {
            writer.copy(side.getFirst(), content.elements());
            return;
        }
        long rows = content.elements() / content.part().width();
        for (long row = 0; row < rows; row++) {
            for (Numbers numbers : side) {
                writer.copy(numbers, content.part().columns());
            }
        }
    }

    private static void writeHeader(List<Content> contents, OutputStream out) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        // Without a format transformers refuses the file.
        fields.put("__metadata__", Map.of("format", "pt"));
        long offset = 0;
        for (Content content : contents) {
            long end = offset + content.elements() * Float.BYTES;
            Map<String, Object> field = new LinkedHashMap<>();
            field.put("dtype", SafetensorsFile.Type.F32.name());
            field.put("shape", content.part().shape());
            field.put("data_offsets", List.of(offset, end));
            fields.put(content.part().tensor(), field);
            offset = end;
        }
        byte[] header = padded(json(fields));
        out.write(
                ByteBuffer.allocate(Long.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(header.length)
                        .array());
        out.write(header);
    }

    private static byte[] padded(String json) {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        return (json + " ".repeat(Math.floorMod(-length, ALIGNMENT)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String json(Map<String, Object> fields) {
        try {
            return Json.MAPPER.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names and numbers can be written as JSON", e);
        }
    }
}
