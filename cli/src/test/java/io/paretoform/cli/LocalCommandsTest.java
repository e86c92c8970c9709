package io.paretoform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.Json;
import java.io.IOException;
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
        assertThat(run.out()).contains("tiny.onnx.data: 1.54 k parameters");
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
