package io.paretoform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictorCommandTest {
    private static final String NAMES =
            "device,latency_ms,vocab_size,d_model,n_layer,n_head,d_inner\n";

    private static final Path HW_GPT = Path.of("../simulation/src/test/resources/hwgpt");

    @TempDir private Path folder;

    @Test
    void accuracyOnHeldOutRowsIsShown() throws IOException {
        CommandRun run =
                CommandRun.of("predictor", "--table", table(0), "--samples", "40", "--seeds", "2");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("board: 80 rows; no drifting rows detected")
                .contains("learned from")
                .contains("40 rows");
    }

    @Test
    void driftingRowsAreFoundAndAccuracyIsGivenWithoutThem() throws IOException {
        CommandRun run =
                CommandRun.of(
                        "predictor",
                        "--table",
                        table(30),
                        "--samples",
                        "25",
                        "--seeds",
                        "2",
                        "--json");
        JsonNode device = Json.MAPPER.readTree(run.out()).path(0);
        JsonNode all = device.path("all").path(0).path("as_measured");
        JsonNode steady = device.path("steady").path(0).path("as_measured");
        assertThat(device.path("drifting").path(0).path("end").asInt()).isEqualTo(30);
        assertThat(steady.path("mape").asDouble()).isLessThan(all.path("mape").asDouble() / 2);
    }

    @Test
    void whatATeacherSavesIsShown() throws IOException {
        CommandRun run =
                CommandRun.of(
                        "predictor",
                        "--table",
                        HW_GPT.resolve("s_latency_ms.csv").toString(),
                        "--architectures",
                        HW_GPT.resolve("s_architectures.csv").toString(),
                        "--device",
                        "rtx2080",
                        "--teacher",
                        "a100",
                        "--teacher-measurements",
                        "50",
                        "--samples",
                        "0,5,25",
                        "--seeds",
                        "1");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("rtx2080, taught by a100 (50 rows each)")
                .containsPattern("0 +- +- +0\\.[0-9]{4} +- +- +-")
                .containsPattern("25 +[0-9.]+ % +[0-9.]+ % ");
    }

    @Test
    void mistakesAreShownWithTheirPlace() throws IOException {
        Path file = folder.resolve("wrong.csv");
        Files.writeString(file, NAMES + "board,fast,50257,128,2,2,256\n");
        CommandRun run = CommandRun.of("predictor", "--table", file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("wrong.csv:2: latency_ms 'fast': expected a number");
    }

    @Test
    void moreSamplesThanThereAreRowsAreRefused() throws IOException {
        CommandRun run = CommandRun.of("predictor", "--table", table(0), "--samples", "80");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains("samples 80: expected at least 12 and less than the 80 rows");
    }

    /** Eighty rows, the first of them measured while the device was slow. */
    private String table(int slow) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder text = new StringBuilder(NAMES);
        for (int i = 0; i < 80; i++) {
            int layers = random.nextInt(2, 12);
            int inner = 64 * random.nextInt(4, 40);
            double millis = (1 + layers * (0.5 + inner / 1000.0)) * (i < slow ? 1.5 : 1);
            double noise = 1 + 0.01 * random.nextDouble();
            text.append(
                    String.format(
                            Locale.ROOT,
                            "board,%.4f %.4f,50257,256,%d,4,%d%n",
                            millis,
                            millis * noise,
                            layers,
                            inner));
        }
        return Files.writeString(folder.resolve("board.csv"), text).toString();
    }
}
