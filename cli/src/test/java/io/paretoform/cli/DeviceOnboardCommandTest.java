package io.paretoform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.paretoform.contracts.JobId;
import io.paretoform.contracts.Json;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.search.SearchState;
import io.paretoform.core.space.SearchSpaces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every search has the same results, so nothing spreads. */
class DeviceOnboardCommandTest {
    private static final List<Architecture> DRAWN =
            OnboardPlan.of(SearchSpaces.builtIn("gpt2").orElseThrow(), 6, 2, 3, 1).rounds().stream()
                    .flatMap(List::stream)
                    .distinct()
                    .toList();

    private FakeServer server;

    @TempDir private Path folder;

    @BeforeEach
    void serve() throws IOException {
        server = new FakeServer();
        server.on("POST /api/searches", Samples.search("r1", SearchState.REQUESTED, 0));
        server.on("GET /api/searches/r1", Samples.search("r1", SearchState.COMPLETED, 2));
        server.on("GET /api/searches/r1/frontier", List.of());
        measured(DRAWN.stream().map(DeviceOnboardCommandTest::line).toList());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void eachRoundIsASearchOfBaselines() {
        assertThat(onboard().exitCode()).isZero();
        assertThat(searches()).hasSize(3);
        assertThat(searches())
                .allSatisfy(one ->
                        assertThat(one.path("baselines"))
                                .hasSize(one.path("budget").path("measurements").asInt()));
        assertThat(searches().stream().mapToInt(one -> one.path("baselines").size()).sum())
                .isEqualTo(3 * 2 + 4);
    }

    @Test
    void whatASearchDidNotReachIsAskedForAgainForAWhile() {
        measured(DRAWN.subList(1, 6).stream().map(DeviceOnboardCommandTest::line).toList());
        onboard();
        long lacking =
                OnboardPlan.of(SearchSpaces.builtIn("gpt2").orElseThrow(), 6, 2, 3, 1)
                        .rounds()
                        .stream()
                        .filter(round -> round.contains(DRAWN.getFirst()))
                        .count();
        assertThat(searches()).hasSize((int) (3 + 3 * lacking));
        assertThat(searches().get(1).path("baselines")).hasSize(1);
    }

    @Test
    void aRepeatedMeasurementTakesThePlaceOfTheOneBeforeIt() throws IOException {
        ObjectNode again = (ObjectNode) Json.MAPPER.readTree(line(DRAWN.getFirst()));
        ((ObjectNode) again.path("objectives").path("latency_ms"))
                .put("low", 30)
                .put("value", 30)
                .put("high", 30);
        ((ObjectNode) again.path("job"))
                .put("attempt", 2)
                .put("job", JobId.of("s1", Samples.DEVICE, DRAWN.getFirst().id(), 2).hex());
        measured(
                Stream.concat(
                                DRAWN.stream().map(DeviceOnboardCommandTest::line),
                                Stream.of(again.toString()))
                        .toList());
        onboard();
        assertThat(report().path("sessions")).hasSize(3 * 6);
        assertThat(report().path("study").path("repeated").findValuesAsText("median_ms"))
                .contains("30.0");
    }

    @Test
    void theReportIsTextFilesAndAPicture() throws IOException {
        CommandRun run = onboard();
        assertThat(run.out())
                .contains("Device " + Samples.DEVICE)
                .contains("repeatability  medians of one architecture spread by 0.0 %")
                .contains("18 measured, 0 failed, nothing speaks against any");
        assertThat(folder)
                .isDirectoryContaining("glob:**/onboard.json")
                .isDirectoryContaining("glob:**/onboard.png")
                .isDirectoryContaining("glob:**/search-3.jsonl");
        assertThat(report().path("study").path("repeated")).hasSize(6);
    }

    private void measured(List<String> lines) {
        server.on("GET /api/searches/r1/measurements", 200, String.join("\n", lines) + "\n");
    }

    private static String line(Architecture architecture) {
        return Samples.line(Samples.measured(architecture, true, 20, 9));
    }

    private JsonNode report() throws IOException {
        return Json.MAPPER.readTree(folder.resolve("onboard.json").toFile()).get(0);
    }

    private List<JsonNode> searches() {
        return server.requests().stream()
                .filter(request -> request.startsWith("POST /api/searches "))
                .map(DeviceOnboardCommandTest::body)
                .toList();
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
