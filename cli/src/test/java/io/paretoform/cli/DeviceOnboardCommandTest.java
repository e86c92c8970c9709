package io.paretoform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.Json;
import io.paretoform.core.search.SearchState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every round has the same results, so nothing spreads. */
class DeviceOnboardCommandTest {
    private FakeServer server;

    @TempDir private Path folder;

    @BeforeEach
    void serve() throws IOException {
        server = new FakeServer();
        server.on("POST /api/searches", Samples.search("r1", SearchState.REQUESTED, 0));
        server.on("GET /api/searches/r1", Samples.search("r1", SearchState.COMPLETED, 2));
        server.on("GET /api/searches/r1/frontier", List.of());
        server.on(
                "GET /api/searches/r1/measurements",
                200,
                String.join(
                        "\n",
                        Samples.line(
                                Samples.measured(Samples.architecture(64, 2, 256), true, 20, 9)),
                        Samples.line(
                                Samples.measured(Samples.architecture(128, 4, 256), true, 50, 9)),
                        ""));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void eachRoundIsASearchOfBaselines() throws IOException {
        assertThat(onboard().exitCode()).isZero();
        List<JsonNode> searches =
                server.requests().stream()
                        .filter(request -> request.startsWith("POST /api/searches "))
                        .map(DeviceOnboardCommandTest::body)
                        .toList();
        assertThat(searches).hasSize(3);
        assertThat(searches)
                .allSatisfy(one ->
                        assertThat(one.path("baselines"))
                                .hasSize(one.path("budget").path("measurements").asInt()));
        assertThat(searches.stream().mapToInt(one -> one.path("baselines").size()).sum())
                .isEqualTo(3 * 2 + 4);
    }

    @Test
    void theReportIsTextFilesAndAPicture() throws IOException {
        CommandRun run = onboard();
        assertThat(run.out())
                .contains("Device " + Samples.DEVICE)
                .contains("repeatability  medians of one architecture spread by 0.0 %")
                .contains("6 measured, 0 failed, nothing speaks against any");
        assertThat(folder)
                .isDirectoryContaining("glob:**/onboard.json")
                .isDirectoryContaining("glob:**/onboard.png")
                .isDirectoryContaining("glob:**/round-3.jsonl");
        JsonNode report = Json.MAPPER.readTree(folder.resolve("onboard.json").toFile()).get(0);
        assertThat(report.path("study").path("repeated")).hasSize(2);
        assertThat(report.path("sessions")).hasSize(6);
    }

    private CommandRun onboard() {
        return CommandRun.of(
                "device",
                "onboard",
                "--architectures",
                "6",
                "--repeated",
                "2",
                "--sessions",
                "3",
                "--server",
                server.url(),
                "--out",
                folder.toString());
    }

    private static JsonNode body(String request) {
        try {
            return Json.MAPPER.readTree(request.substring("POST /api/searches ".length()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
