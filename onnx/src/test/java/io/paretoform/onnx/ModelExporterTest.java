package io.paretoform.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.space.ArchitectureYaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelExporterTest {
    private static final Architecture SMALL =
            ArchitectureNotation.parse(
                    Map.of(
                            "backbone", "gpt2",
                            "vocab_size", 500,
                            "d_model", 64,
                            "n_layer", 2,
                            "n_head", 4,
                            "d_inner", 128));

    @TempDir Path folder = Path.of("");

    @Test
    void exportedModelRunsFromItsFolderAlone() throws Exception {
        Path file = folder.resolve("small.onnx");
        ModelExporter.export(SMALL, new InitialWeights(), file);

        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(file.toString());
                OnnxTensor ids = OnnxTensor.createTensor(environment, new long[][] {{3, 1, 4}});
                OrtSession.Result result = session.run(Map.of("input_ids", ids))) {
            float[][][] logits = (float[][][]) result.get(0).getValue();
            double[] chances = Algebra.softmax(Algebra.wide(logits[0][2]));

            // An untrained model knows nothing: no token is much likelier than any other.
            assertThat(chances).hasSize(500);
            assertThat(Arrays.stream(chances).boxed()).allMatch(p -> p > 0.001 && p < 0.004);
        }
    }

    @Test
    void weightsAreInitialised() throws Exception {
        Path file = folder.resolve("small.onnx");
        OnnxGraph graph = ModelExporter.export(SMALL, new InitialWeights(), file);

        Weights weights = Weights.read(graph, folder.resolve("small.onnx.data"));

        double[] table = Algebra.wide(weights.get("embedding.0"));
        double meanSquare = Algebra.dot(table, table) / table.length;
        assertThat(Math.sqrt(meanSquare)).isCloseTo(0.02, within(0.0005));
        assertThat(weights.get("norm.gain")).containsOnly(1);
        assertThat(weights.get("norm.offset")).containsOnly(0);
        assertThat(weights.get("layer.1.ffn.out.bias")).containsOnly(0);
        long distinct = Arrays.stream(table).distinct().count();
        assertThat(distinct).isGreaterThan(table.length * 99L / 100);
    }

    @Test
    void exportReplacesWhatWasThereAndIsRepeatable() throws Exception {
        Path file = folder.resolve("small.onnx");
        ModelExporter.export(SMALL, new InitialWeights(), file);
        byte[] model = Files.readAllBytes(file);
        byte[] weights = Files.readAllBytes(folder.resolve("small.onnx.data"));

        ModelExporter.export(SMALL, new InitialWeights(), file);

        assertThat(file).hasBinaryContent(model);
        assertThat(folder.resolve("small.onnx.data")).hasBinaryContent(weights);
    }

    @Test
    void modelSaysWhatItIsAndWhichWeightsItHas() throws Exception {
        Path file = folder.resolve("small.onnx");
        ModelExporter.export(SMALL, new InitialWeights(), file);

        Map<String, String> metadata =
                OnnxMl.ModelProto.parseFrom(Files.readAllBytes(file))
                        .getMetadataPropsList()
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        OnnxMl.StringStringEntryProto::getKey,
                                        OnnxMl.StringStringEntryProto::getValue));

        assertThat(metadata)
                .containsEntry("architecture", ArchitectureYaml.write(SMALL))
                .containsEntry("candidate", SMALL.id().hex())
                .containsEntry("weights", new InitialWeights().description());
    }

    @Test
    void weightsFileIsAsLongAsTheGraphSays() throws Exception {
        Path file = folder.resolve("small.onnx");

        OnnxGraph graph = ModelExporter.export(SMALL, new InitialWeights(), file);

        assertThat(folder.resolve("small.onnx.data")).hasSize(graph.weightFileBytes());
    }
}
