package io.paretoform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {
    private static final Path TABLES = Path.of("../simulation/src/test/resources");

    @TempDir private Path folder;

    @Test
    void strategiesAreComparedOnADevice() {
        CommandRun run = simulate("--device", "a100");
        assertThat(run.err()).contains("a100: random, seed 2, 30 measurements");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("a100: ")
                .containsPattern("results +predictor +random")
                .contains("predictor reaches random at 30");
    }

    @Test
    void jsonHasEveryCourse() throws IOException {
        JsonNode answer = Json.MAPPER.readTree(simulate("--device", "a100", "--json").out());
        JsonNode device = answer.path("devices").path(0);
        assertThat(device.path("strategies").path(0).path("courses")).hasSize(2);
        assertThat(device.path("reference").path("latency_ms").asDouble()).isPositive();
        assertThat(answer.path("answers").asText()).startsWith("rows of the table only");
    }

    @Test
    void theFolderHoldsFiguresAndPictures() {
        simulate("--out", folder.toString(), "--device", "a100");
        assertThat(folder.resolve("simulation.json")).isNotEmptyFile();
        assertThat(folder.resolve("a100.png")).isNotEmptyFile();
        assertThat(folder.resolve("a100.svg")).isNotEmptyFile();
    }

    @Test
    void whatATeacherSavesIsShown() {
        CommandRun run =
                simulate(
                        "--device",
                        "rtx2080",
                        "--teacher",
                        "a100",
                        "--teacher-measurements",
                        "30",
                        "--strategy",
                        "predictor",
                        "--measurements",
                        "10");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("taught by a100")
                .containsPattern("results +predictor, taught +predictor")
                .containsPattern("share +predictor, taught +predictor")
                .contains("predictor, taught reaches predictor at 10");
        assertThat(simulate("--device", "a100", "--teacher", "a100").err())
                .contains("teacher 'a100': expected another than the device");
    }

    @Test
    void mistakesAreNamed() {
        assertThat(simulate("--device", "h200").err()).contains("device 'h200': not in ");
        assertThat(simulate("--device", "a100", "--seeds", "0").err())
                .contains("seeds 0: expected at least 1");
        assertThat(simulate("--strategy", "lts:many").err())
                .contains("strategy 'lts:many': expected a name");
        assertThat(simulate("--device", "a100", "--strategy", "hat").err())
                .contains("strategy hat without a bound");
        CommandRun hat =
                CommandRun.of(
                        "simulate",
                        "--table",
                        TABLES.resolve("hat/latency_wmt14ende_cpu_raspberrypi.csv").toString());
        assertThat(hat.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(hat.err()).contains("none can be varied");
    }

    private static CommandRun simulate(String... more) {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "simulate",
                                "--table",
                                TABLES.resolve("hwgpt/s_latency_ms.csv").toString(),
                                "--architectures",
                                TABLES.resolve("hwgpt/s_architectures.csv").toString(),
                                "--rows-only"));
        args.addAll(List.of(more));
        if (!args.contains("--strategy")) {
            args.addAll(List.of("--strategy", "predictor,random", "--measurements", "30"));
        }
        if (!args.contains("--seeds")) {
            args.addAll(List.of("--seeds", "2"));
        }
        return CommandRun.of(args.toArray(String[]::new));
    }
}
