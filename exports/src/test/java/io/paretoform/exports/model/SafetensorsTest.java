package io.paretoform.exports.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretoform.contracts.Json;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.architecture.Gene;
import io.paretoform.onnx.InitialWeights;
import io.paretoform.onnx.Initializer;
import io.paretoform.onnx.ModelExporter;
import io.paretoform.onnx.OnnxGraph;
import io.paretoform.onnx.WeightValues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsTest {
    private static final Architecture UNIFORM =
            ArchitectureNotation.parse(
                    Map.of(
                            "backbone", "gpt2",
                            "vocab_size", 61,
                            "n_positions", 12,
                            "d_model", 24,
                            "n_layer", 2,
                            "n_head", 4,
                            "d_inner", 40));

    /** Layers that differ, heads of their own width. */
    private static final Architecture MIXED =
            ArchitectureNotation.parse(
                    Map.of(
                            "backbone", "gpt2",
                            "vocab_size", 61,
                            "n_positions", 12,
                            "d_model", 24,
                            "n_layer", 3,
                            "n_head", List.of(4, 1, 3),
                            "d_head", 5,
                            "d_inner", List.of(40, 17, 9)));

    private static final int[] TOKENS = {3, 14, 15, 9, 26, 5, 35};

    @TempDir Path folder = Path.of("");

    @Test
    void folderHoldsTheSameModelAsTheOnnxFile() throws Exception {
        Path model = folder.resolve("model.onnx");
        ModelExporter.export(UNIFORM, new LargeWeights(), model);
        HuggingFaceFolder.write(UNIFORM, new LargeWeights(), folder);

        assertSame(RunModel.logits(model, TOKENS), PlainGpt2.ofFolder(folder).logits(TOKENS));
    }

    @Test
    void initialWeightsAreTheSameInBothForms() throws Exception {
        Path model = folder.resolve("model.onnx");
        ModelExporter.export(UNIFORM, new InitialWeights(), model);
        HuggingFaceFolder.write(UNIFORM, new InitialWeights(), folder);

        assertSame(RunModel.logits(model, TOKENS), PlainGpt2.ofFolder(folder).logits(TOKENS));
    }

    @Test
    void modelOfGivenWeightsComputesWhatPlainJavaDoes() throws Exception {
        Path file = write(MIXED, new LargeWeights());
        Path model = folder.resolve("model.onnx");
        try (SafetensorsWeights weights = SafetensorsWeights.open(MIXED, graph(MIXED), file)) {
            ModelExporter.export(MIXED, weights, model);
        }

        PlainGpt2 plain = new PlainGpt2(file, MIXED.values(Gene.N_HEAD));

        assertSame(RunModel.logits(model, TOKENS), plain.logits(TOKENS));
    }

    @Test
    void whatWasWrittenIsReadForEveryWeight() throws Exception {
        assertRoundTrip(MIXED);
        assertRoundTrip(
                ArchitectureNotation.parse(
                        Map.of(
                                "backbone", "gpt2",
                                "vocab_size", 61,
                                "d_model", 24,
                                "d_embed", 16,
                                "div_val", 2,
                                "cutoffs", List.of(20),
                                "n_layer", 1,
                                "n_head", 2,
                                "d_inner", 8,
                                "bias", false)));
        assertRoundTrip(
                ArchitectureNotation.parse(
                        Map.of(
                                "backbone", "transformer-xl",
                                "vocab_size", 61,
                                "d_model", 24,
                                "n_layer", 2,
                                "n_head", 2,
                                "d_inner", 8)));
    }

    private void assertRoundTrip(Architecture architecture) throws IOException {
        Path file = write(architecture, new LargeWeights());
        OnnxGraph graph = graph(architecture);
        try (SafetensorsWeights weights = SafetensorsWeights.open(architecture, graph, file)) {
            for (Initializer weight : graph.initializers()) {
                assertThat(all(weights, weight)).isEqualTo(all(new LargeWeights(), weight));
            }
        }
    }

    @Test
    void headerIsAsTransformersWantsIt() throws IOException {
        Path file = write(UNIFORM, new InitialWeights());

        byte[] bytes = Files.readAllBytes(file);
        long length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
        JsonNode header = header(bytes);

        assertThat(length % 8).isZero();
        assertThat(header.path("__metadata__").path("format").asText()).isEqualTo("pt");
        assertThat(header.path("transformer.h.1.attn.c_attn.weight").path("shape").toString())
                .isEqualTo("[24,72]");
        assertThat(header.path("transformer.h.1.mlp.c_proj.weight").path("shape").toString())
                .isEqualTo("[40,24]");
        assertThat(header.has("lm_head.weight")).isFalse();
        // Token table, positions, 12 tensors a layer, final norm.
        assertThat(header.properties()).hasSize(1 + 2 + 12 * 2 + 2);
        long end =
                header.properties().stream()
                        .mapToLong(field -> field.getValue().path("data_offsets").path(1).asLong())
                        .max()
                        .orElseThrow();
        assertThat(bytes).hasSize(Math.toIntExact(8 + length + end));
    }

    @Test
    void namesOfThePublishedFilesAreReadToo() throws Exception {
        Path file = write(UNIFORM, new LargeWeights());
        rewrite(file, name -> name.replace("transformer.", ""), _ -> {});

        try (SafetensorsWeights weights = SafetensorsWeights.open(UNIFORM, graph(UNIFORM), file)) {
            Initializer first = graph(UNIFORM).initializers().getFirst();
            assertThat(all(weights, first)).isEqualTo(all(new LargeWeights(), first));
        }
    }

    @Test
    void shapeThatDoesNotFitIsNamedWithTheOneExpected() throws IOException {
        Path file = write(UNIFORM, new InitialWeights());

        assertThatThrownBy(() -> SafetensorsWeights.open(MIXED, graph(MIXED), file))
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(
                        "transformer.h.0.attn.c_attn.weight: shape [24, 72], expected [24, 60]")
                .hasMessageContaining("more");
    }

    @Test
    void missingAndUnknownTensorsAreNamed() throws IOException {
        Path file = write(UNIFORM, new InitialWeights());
        rewrite(file, name -> name.replace("h.1.ln_1.bias", "h.2.ln_1.bias"), _ -> {});

        assertThatThrownBy(() -> SafetensorsWeights.open(UNIFORM, graph(UNIFORM), file))
                .hasMessageContaining("transformer.h.1.ln_1.bias: missing, expected of shape [24]")
                .hasMessageContaining("transformer.h.2.ln_1.bias: no weight of this architecture");
    }

    @Test
    void otherNumberFormatsAreRefusedByName() throws IOException {
        Path file = write(UNIFORM, new InitialWeights());
        rewrite(
                file,
                name -> name,
                header -> ((ObjectNode) header.path("transformer.wpe.weight")).put("dtype", "I32"));

        assertThatThrownBy(() -> SafetensorsWeights.open(UNIFORM, graph(UNIFORM), file))
                .hasMessageContaining("transformer.wpe.weight: I32, expected F32, F16 or BF16");
    }

    @Test
    void headThatIsNotTheTableIsRefused() throws IOException {
        Path file = write(UNIFORM, new LargeWeights());
        rewrite(
                file,
                name -> name,
                header -> {
                    ObjectNode all = (ObjectNode) header;
                    ObjectNode head = header.path("transformer.wte.weight").deepCopy();
                    all.set("lm_head.weight", head);
                });
        SafetensorsWeights.open(UNIFORM, graph(UNIFORM), file).close();

        rewrite(
                file,
                name -> name,
                header -> {
                    JsonNode offsets = header.path("lm_head.weight").path("data_offsets");
                    long start = offsets.get(0).asLong() + 4L * 24;
                    ((ObjectNode) header.path("lm_head.weight"))
                            .putArray("data_offsets")
                            .add(start)
                            .add(start + 4L * 24 * 61);
                });
        assertThatThrownBy(() -> SafetensorsWeights.open(UNIFORM, graph(UNIFORM), file))
                .hasMessageContaining("lm_head.weight: differs from transformer.wte.weight");
    }

    @Test
    void halfPrecisionIsRead() throws IOException {
        Path file = folder.resolve("half.safetensors");
        String header =
                "{\"a\":{\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[0,4]},"
                        + "\"b\":{\"dtype\":\"BF16\",\"shape\":[1,2],\"data_offsets\":[4,8]}}";
        ByteBuffer bytes = ByteBuffer.allocate(8 + header.length() + 8);
        bytes.order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.length())
                .put(header.getBytes(StandardCharsets.UTF_8))
                .putShort(Float.floatToFloat16(1.5f))
                .putShort(Float.floatToFloat16(-0.25f))
                .putShort((short) (Float.floatToIntBits(3f) >>> 16))
                .putShort((short) (Float.floatToIntBits(-1.5f) >>> 16));
        Files.write(file, bytes.array());

        float[] values = new float[4];
        try (SafetensorsFile open = SafetensorsFile.open(file)) {
            open.read(tensor(open, "a"), 0, values, 0, 2);
            open.read(tensor(open, "b"), 0, values, 2, 2);
        }

        assertThat(values).containsExactly(1.5f, -0.25f, 3f, -1.5f);
    }

    private static SafetensorsFile.Tensor tensor(SafetensorsFile file, String name) {
        return Objects.requireNonNull(file.tensors().get(name), name);
    }

    @Test
    void filesOfAnotherKindAreRefused() throws IOException {
        refuses("", "0 bytes, expected a header");
        refuses("{\"backbone\": \"gpt2\"}", "no safetensors file, its header would be");
        refuses(withLength("[1]"), "");
        refuses(withLength("{\"a\":"), "its header is no JSON");
        refuses(
                withLength("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}"),
                "data_offsets [0,8], expected two within the 0 bytes of data");
        refuses(
                withLength("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}")
                        + "1234",
                "4 bytes of data, which F32 of shape [2] does not have");
        refuses(
                withLength(
                                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4611686018427387904,4],"
                                        + "\"data_offsets\":[0,4]}}")
                        + "1234",
                "does not have");
        refuses(
                withLength("{\"a\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,0]}}"),
                "[-2], expected numbers from 0");
    }

    private void refuses(String content, String message) throws IOException {
        Path file = folder.resolve("bad.safetensors");
        Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> SafetensorsWeights.open(UNIFORM, graph(UNIFORM), file))
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(message);
    }

    private static String withLength(String header) {
        byte[] length =
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(header.length())
                        .array();
        return new String(length, StandardCharsets.ISO_8859_1) + header;
    }

    private Path write(Architecture architecture, WeightValues values) throws IOException {
        Path file = folder.resolve("model.safetensors");
        SafetensorsWriter.write(architecture, graph(architecture), values, file);
        return file;
    }

    private static OnnxGraph graph(Architecture architecture) {
        return ModelExporter.graph(architecture, new InitialWeights(), "weights");
    }

    private static float[] all(WeightValues values, Initializer weight) throws IOException {
        float[] all = new float[Math.toIntExact(weight.elements())];
        values.of(weight).read(all, all.length);
        return all;
    }

    private static JsonNode header(byte[] file) {
        try {
            int length =
                    Math.toIntExact(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong());
            return Json.MAPPER.readTree(new String(file, 8, length, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same data under another header. */
    private static void rewrite(Path file, UnaryOperator<String> names, Consumer<JsonNode> change)
            throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int length =
                Math.toIntExact(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong());
        ObjectNode renamed = Json.MAPPER.createObjectNode();
        header(bytes)
                .properties()
                .forEach(field -> renamed.set(names.apply(field.getKey()), field.getValue()));
        change.accept(renamed);
        byte[] header = Json.MAPPER.writeValueAsBytes(renamed);
        ByteBuffer out = ByteBuffer.allocate(8 + header.length + bytes.length - 8 - length);
        out.order(ByteOrder.LITTLE_ENDIAN).putLong(header.length).put(header);
        out.put(bytes, 8 + length, bytes.length - 8 - length);
        Files.write(file, out.array());
    }

    private static void assertSame(float[][] found, double[][] expected) {
        assertThat(found).hasNumberOfRows(expected.length);
        for (int t = 0; t < expected.length; t++) {
            double[] row = new double[found[t].length];
            for (int i = 0; i < row.length; i++) {
                row[i] = found[t][i];
            }
            assertThat(row).containsExactly(expected[t], within(1e-4));
        }
    }
}
