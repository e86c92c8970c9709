package io.paretoform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCommandsTest {
    private static final String TINY =
            "{backbone: gpt2, vocab_size: 100, n_positions: 16, d_model: 8, n_layer: 1,"
                    + " n_head: 2, d_inner: 16}";

    @TempDir private Path folder;

    @Test
    void aModelIsExportedWithItsWeightsBesideIt() {
        Path model = folder.resolve("models/tiny.onnx");
        CommandRun run = CommandRun.of("export", TINY, "--onnx", model.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("tiny.onnx.data: 1.54 k parameters, weights initial")
                .contains("run once: logits of shape [1, 8, 100], all finite");
        assertThat(model).isNotEmptyFile();
        assertThat(model.resolveSibling("tiny.onnx.data")).isNotEmptyFile();
    }

    @Test
    void anArchitectureWithoutAGraphIsRefused() {
        CommandRun run =
                CommandRun.of(
                        "export",
                        TINY.replace("n_head: 2", "n_head: 3"),
                        "--onnx",
                        folder.resolve("x.onnx").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("n_head 3");
    }

    @Test
    void severalFormsAreWrittenAtOnceAndItsOwnWeightsAreReadAgain() {
        Path folder = this.folder.resolve("tiny");
        Path yaml = this.folder.resolve("tiny.yaml");
        CommandRun first =
                CommandRun.of("export", TINY, "--huggingface", "" + folder, "--yaml", "" + yaml);
        assertThat(first.out())
                .contains("config.json of GPT2LMHeadModel and model.safetensors")
                .contains("tiny.yaml: id ");

        CommandRun second =
                CommandRun.of(
                        "export",
                        "" + yaml,
                        "--onnx",
                        "" + this.folder.resolve("again.onnx"),
                        "--weights",
                        "" + folder.resolve("model.safetensors"));
        assertThat(second.exitCode()).isZero();
        assertThat(second.out()).contains("weights from model.safetensors").contains("all finite");
    }

    @Test
    void transformerXlRunsWithoutMemoryAndIsSaidToBeDeprecated() {
        CommandRun run =
                CommandRun.of(
                        "export",
                        "{backbone: transformer-xl, vocab_size: 100, d_model: 8, n_layer: 1,"
                                + " n_head: 2, d_inner: 16}",
                        "--onnx",
                        "" + folder.resolve("xl.onnx"),
                        "--huggingface",
                        "" + folder.resolve("xl"));
        assertThat(run.out())
                .contains("run once: log_probabilities of shape [1, 8, 100], all finite")
                .contains("config.json of TransfoXLLMHeadModel, without weights")
                .contains("note: ");
        assertThat(folder.resolve("xl/config.json")).isNotEmptyFile();
    }

    @Test
    void whatTransformersCannotSayIsRefusedBeforeAnythingIsWritten() {
        Path model = folder.resolve("never.onnx");
        CommandRun run =
                CommandRun.of(
                        "export",
                        TINY.replace("n_layer: 1", "n_layer: 2").replace("16}", "[16, 8]}"),
                        "--onnx",
                        "" + model,
                        "--huggingface",
                        "" + folder);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("d_inner is 16 in layer 0, 8 in layer 1");
        assertThat(model).doesNotExist();
    }

    @Test
    void weightsThatAreNotFiniteAreFoundByTheRun() throws IOException {
        Path folder = this.folder.resolve("tiny");
        CommandRun.of("export", TINY, "--huggingface", "" + folder);
        Path weights = folder.resolve("model.safetensors");
        byte[] bytes = Files.readAllBytes(weights);
        // The last weight is the final norm's offset.
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(bytes.length - Float.BYTES, Float.NaN);
        Files.write(weights, bytes);
        String model = "" + this.folder.resolve("nan.onnx");

        CommandRun run = CommandRun.of("export", TINY, "--onnx", model, "--weights", "" + weights);
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("numbers not finite");
        assertThat(
                        CommandRun.of(
                                        "export",
                                        TINY,
                                        "--onnx",
                                        model,
                                        "--weights",
                                        "" + weights,
                                        "--no-check")
                                .exitCode())
                .isZero();
    }

    @Test
    void exportSaysWhatItExpects() {
        assertThat(CommandRun.of("export").err())
                .contains("expected an architecture or --search SEARCH");
        assertThat(CommandRun.of("export", "gpt2").err()).contains("expected --onnx FILE");
        assertThat(CommandRun.of("export", "gpt2", "--csv", "x.csv").err())
                .contains("are of a search");
        assertThat(CommandRun.of("export", "--search", "--onnx", "x.onnx").err())
                .contains("are of an architecture");
        assertThat(CommandRun.of("export", "gpt2", "--onnx", "x", "--weights", "none").err())
                .contains("--weights none: no such file");
    }

    @Test
    void statusSaysThatNoStackRuns() throws IOException {
        CommandRun run = CommandRun.of("status", "--state", folder.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).contains("no stack runs in " + folder);
        JsonNode answer =
                Json.MAPPER.readTree(
                        CommandRun.of("status", "--json", "--state", folder.toString()).out());
        assertThat(answer.path("ready").asBoolean()).isFalse();
    }

    @Test
    void aQueryWithoutAStackSaysHowToStartOne() {
        CommandRun run = CommandRun.of("searches", "--state", folder.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("./paretoform up").contains("--server");
    }

    @Test
    void endingAStackThatDoesNotRunIsNoFailure() {
        CommandRun run = CommandRun.of("down", "--state", folder.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("No stack was running");
    }
}
