package io.paretoform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.FailureReason;
import io.paretoform.contracts.Json;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.contracts.rest.MeasuredAttempt;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.measure.StopRule;
import io.paretoform.core.search.SearchState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {
    private static final Measured ON_FRONTIER =
            Samples.measured(Samples.architecture(512, 9, 2048), false, 45, 200_000_000);
    private static final Measured DOMINATED =
            Samples.measured(Samples.architecture(512, 9, 2112), false, 95, 400_000_000);
    private static final Measured BASELINE =
            Samples.measured(Samples.architecture(512, 8, 2048), true, 90, 300_000_000);

    private static final String WITHIN = "GET /api/searches/s1/frontier?bound=latency_ms%3C%3D50";

    @TempDir private Path folder;
    private FakeServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new FakeServer();
        server.on("POST /api/searches", Samples.search("s1", SearchState.RUNNING, 0));
        server.on("GET /api/searches/s1", Samples.search("s1", SearchState.COMPLETED, 3));
        server.on("GET /api/searches/s1/frontier", List.of(MeasuredArchitecture.of(ON_FRONTIER)));
        server.on(
                "GET /api/searches/s1/measurements",
                200,
                String.join(
                        "\n",
                        Samples.line(BASELINE),
                        Samples.line(ON_FRONTIER),
                        Samples.line(DOMINATED),
                        Samples.line(
                                Samples.failed(
                                        Samples.architecture(1024, 16, 4096),
                                        FailureReason.OUT_OF_MEMORY)),
                        ""));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatWasAskedForIsSent() throws IOException {
        assertThat(search("--space", "transformer-xl", "--budget", "7", "--seed", "5").exitCode())
                .isZero();
        JsonNode sent = sent();
        assertThat(sent.path("space").path("name").asText()).isEqualTo("transformer-xl");
        assertThat(sent.path("budget").path("measurements").asInt()).isEqualTo(7);
        assertThat(sent.path("seed").asInt()).isEqualTo(5);
        assertThat(sent.path("workload").asText()).isEqualTo("lts");
    }

    @Test
    void workloadAndObjectivesMayBeNamed() throws IOException {
        search("--workload", "generate", "--objective", "latency_decode_ms");
        assertThat(sent().path("workload").asText()).isEqualTo("generate");
        assertThat(sent().path("objectives").valueStream().map(JsonNode::asText))
                .containsExactly("latency_decode_ms");
        assertThat(search("--workload", "nap").err())
                .contains("--workload nap: expected lts or generate");
        assertThat(search("--objective", "beauty").err())
                .contains("--objective: objective 'beauty': expected one of");
    }

    @Test
    void aSearchThatNamesNothingTakesTenMinutesOverGpt2() throws IOException {
        search();
        assertThat(sent().path("budget").path("time").asText()).isEqualTo("PT10M");
        assertThat(sent().path("space").path("name").asText()).isEqualTo("gpt2");
        assertThat(sent().path("baselines").findValues("n_layer"))
                .extracting(JsonNode::asInt)
                .containsExactly(8, 16);
    }

    @Test
    void boundsAndStrategyAreSent() throws IOException {
        search(
                "--max-latency",
                "20ms",
                "--max-memory",
                "200MB",
                "--bound",
                "decoder_parameters>=5e7");
        assertThat(sent().path("bounds").valueStream().map(JsonNode::asText))
                .containsExactly(
                        "latency_ms<=20",
                        "peak_memory_bytes<=200000000",
                        "decoder_parameters>=50000000");
        assertThat(sent().path("strategy").asText()).isEqualTo("predictor");
        server.requests().clear();
        search("--strategy", "lts", "--min-decoder-parameters", "50M");
        assertThat(sent().path("strategy").asText()).isEqualTo("lts");
        assertThat(sent().path("bounds").get(0).asText()).isEqualTo("decoder_parameters>=50000000");
    }

    @Test
    void strategyThatIsNoneIsRefused() {
        assertThat(search("--strategy", "luck").err())
                .contains("--strategy 'luck': expected one of predictor, lts");
        assertThat(search("--max-latency", "soon").err())
                .contains("--max-latency 'soon': expected");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void answerIsWithinTheBounds() throws IOException {
        ended(SearchState.COMPLETED, null);
        server.on(WITHIN, List.of(MeasuredArchitecture.of(ON_FRONTIER)));

        CommandRun run = search();

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Frontier on " + Samples.DEVICE + " within latency_ms<=50");
        assertThat(Files.readString(folder.resolve("search.yaml")))
                .contains("latency_ms<=50")
                .contains("strategy: predictor");
        server.requests().clear();
        search("--definition", folder.resolve("search.yaml").toString());
        assertThat(sent().path("bounds").get(0).asText()).isEqualTo("latency_ms<=50");
    }

    @Test
    void boundsThatNothingCanKeepAreAnAnswerOfItsOwn() throws IOException {
        ended(SearchState.FAILED, "nothing below 50 latency_ms is possible in this space");
        server.on(WITHIN, List.of());

        CommandRun run = search();

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNFIT);
        assertThat(run.err()).contains("nothing below 50 latency_ms is possible in this space");
        assertThat(run.out()).contains("latency_ms<=50: the best measured is 95.0 ms");
    }

    @Test
    void boundsThatNothingKeptAreAnAnswerToo() throws IOException {
        ended(SearchState.COMPLETED, null);
        server.on(WITHIN, List.of());

        CommandRun run = search();

        assertThat(run.exitCode()).isEqualTo(ExitCode.UNFIT);
        assertThat(run.err()).contains("nothing measured keeps latency_ms<=50");
    }

    private void ended(SearchState state, @Nullable String reason) throws IOException {
        server.on(
                "GET /api/searches/s1",
                Samples.search(
                        "s1", state, 3, List.of(new Bound(Objective.LATENCY_MS, 50)), reason));
        server.on(
                "GET /api/searches/s1/measurements",
                200,
                String.join("\n", Samples.line(BASELINE), Samples.line(DOMINATED), ""));
    }

    @Test
    void baselinesThatAreNamedReplaceThoseOfTheSpace() throws IOException {
        search("--baseline", "gpt2", "--baseline", "gpt2-medium");
        assertThat(sent().path("baselines")).hasSize(2);
        assertThat(sent().path("baselines").get(1).path("n_layer").asInt()).isEqualTo(24);
    }

    @Test
    void theFrontierIsShownWithTheBaselineAndWhatItGains() {
        assertThat(search().out())
                .contains("Frontier on " + Samples.DEVICE)
                .contains("baseline " + BASELINE.job().candidate().abbreviated())
                .contains("2.00x faster, 1.50x smaller")
                .contains("3 measured, 1 failed (1 out of memory); frontier of 3, hypervolume 0.42")
                .contains("900 ms outside forward passes")
                .contains("0.04 cores");
    }

    @Test
    void theFolderHoldsTheAnswerInEveryForm() throws IOException {
        search();
        assertThat(folder.resolve("frontier.png")).isNotEmptyFile();
        assertThat(folder.resolve("frontier.svg")).isNotEmptyFile();
        assertThat(Files.readAllLines(folder.resolve("measurements.jsonl"))).hasSize(4);
        assertThat(Files.readAllLines(folder.resolve("frontier.csv")))
                .satisfiesExactly(
                        header ->
                                assertThat(header)
                                        .isEqualTo(
                                                "id,device,decoder_parameters,"
                                                        + "decoder_parameters_low,"
                                                        + "decoder_parameters_high,latency_ms,"
                                                        + "latency_ms_low,latency_ms_high,"
                                                        + "peak_memory_bytes,peak_memory_bytes_low,"
                                                        + "peak_memory_bytes_high,non_dominated,"
                                                        + "architecture"),
                        row ->
                                assertThat(row)
                                        .startsWith(
                                                ON_FRONTIER.job().candidate().hex()
                                                        + ","
                                                        + Samples.DEVICE
                                                        + ",")
                                        .contains(",45,44.55,45.9,200000000,")
                                        .contains("\"{\"\"backbone\"\":\"\"gpt2\"\""));
        JsonNode member = Json.MAPPER.readTree(folder.resolve("frontier.json").toFile()).get(0);
        assertThat(member.path("latency_ms").asDouble()).isEqualTo(45);
        assertThat(member.path("samples_ms")).hasSize(3);
        assertThat(member.fieldNames())
                .toIterable()
                .contains(
                        "id",
                        "architecture",
                        "device",
                        "decoder_parameters",
                        "latency_ms_low",
                        "latency_ms_high",
                        "peak_memory_bytes");
    }

    @Test
    void theReportIsTheServers() {
        server.on("GET /api/searches/s1/report.html", 200, "<html>s1</html>");
        assertThat(search().out()).doesNotContain("no report");
        assertThat(folder.resolve("report.html")).hasContent("<html>s1</html>");
    }

    @Test
    void aServerWithoutReportsIsNoReasonToFail() {
        CommandRun run = search();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("no report was written: status 404");
    }

    @Test
    void theDefinitionCanBeRunAgain() throws IOException {
        search("--budget", "7", "--seed", "5");
        Path definition = folder.resolve("search.yaml");
        assertThat(Files.readString(definition)).contains("--definition search.yaml");
        server.requests().clear();
        search("--definition", definition.toString());
        // What the server said of the search, not what was asked of it.
        assertThat(sent().path("budget").path("measurements").asInt()).isEqualTo(200);
        assertThat(sent().path("seed").asInt()).isEqualTo(1);
        assertThat(sent().path("space").path("per_layer").path("n_head")).hasSize(3);
        assertThat(sent().path("objectives")).hasSize(Objectives.STANDARD.size());
    }

    @Test
    void thatOnlyQuietCountsIsPartOfTheDefinition() throws IOException {
        MeasurementProtocol standard = MeasurementProtocol.STANDARD;
        MeasurementProtocol quiet =
                new MeasurementProtocol(
                        "custom", standard.warmUp(), standard.stop(), standard.timeLimit(), true);
        server.on("GET /api/searches/s1", Samples.search("s1", SearchState.COMPLETED, 3, 0, quiet));
        search("--require-quiet");
        Path definition = folder.resolve("search.yaml");
        assertThat(Files.readString(definition)).contains("require_quiet: true");
        server.requests().clear();
        search("--definition", definition.toString());
        assertThat(sent().path("protocol").path("require_quiet").asBoolean()).isTrue();
        Files.writeString(definition, "require_quiet: perhaps\n");
        assertThat(search("--definition", definition.toString()).err())
                .contains("require_quiet 'perhaps': expected true or false");
    }

    @Test
    void howItWasTimedIsPartOfTheDefinition() throws IOException {
        MeasurementProtocol standard = MeasurementProtocol.STANDARD;
        StopRule stop = new StopRule(10, 200, Duration.ofSeconds(1), 0.015);
        MeasurementProtocol lean =
                new MeasurementProtocol(
                        "lean", standard.warmUp(), stop, standard.timeLimit(), false);
        server.on("GET /api/searches/s1", Samples.search("s1", SearchState.COMPLETED, 3, 0, lean));
        search();
        Path definition = folder.resolve("search.yaml");
        server.requests().clear();
        search("--definition", definition.toString(), "--require-quiet");
        JsonNode protocol = sent().path("protocol");
        assertThat(protocol.path("version").asText()).isEqualTo("lean");
        assertThat(protocol.path("stop").path("max_time").asText()).isEqualTo("PT1S");
        assertThat(protocol.path("stop").path("half_width").asDouble()).isEqualTo(0.015);
        assertThat(protocol.path("warm_up").path("max_time").asText()).isEqualTo("PT3S");
        assertThat(protocol.path("require_quiet").asBoolean()).isTrue();
        Files.writeString(definition, "protocol: short\n");
        assertThat(search("--definition", definition.toString()).err())
                .contains("protocol 'short': expected fields, as in {time_limit: 5m}");
    }

    @Test
    void whatIsHeldIsSaid() throws IOException {
        server.on(
                "GET /api/searches/s1",
                Samples.search("s1", SearchState.COMPLETED, 3, 1, MeasurementProtocol.STANDARD));
        server.on(
                "GET /api/measurements/" + BASELINE.job().candidate().hex(),
                List.of(MeasuredAttempt.of(BASELINE, 1, true, false)));
        assertThat(search().out())
                .contains(BASELINE.job().candidate().abbreviated() + " (held)")
                .contains("1 failed (1 out of memory), 1 held (too far from what others suggest)");
    }

    @Test
    void aDefinitionMayNameItsObjectives() throws IOException {
        Path file = folder.resolve("two.yaml");
        Files.writeString(file, "objectives: [latency_ms, peak_memory_bytes]\n");
        search("--definition", file.toString());
        assertThat(sent().path("objectives").valueStream().map(JsonNode::asText))
                .containsExactly("latency_ms", "peak_memory_bytes");
    }

    @Test
    void anObjectiveThatIsNoneIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.yaml"), "objectives: [beauty]\n");
        assertThat(search("--definition", file.toString()).err())
                .contains(file + ": objective 'beauty': expected one of [decoder_parameters,");
        Files.writeString(file, "objectives: latency_ms\n");
        assertThat(search("--definition", file.toString()).err())
                .contains(file + ": objectives 'latency_ms': expected a list of names");
    }

    @Test
    void aServerThatIsAwayForAWhileIsWaitedFor() {
        server.failing("GET /api/searches/s1", 2);
        assertThat(search().exitCode()).isZero();
    }

    @Test
    void aPausedSearchIsResumedAndFollowed() throws IOException {
        server.on(
                "GET /api/searches?limit=200",
                List.of(Samples.search("s1", SearchState.PAUSED, 1)));
        server.on("POST /api/searches/s1/resume", 200, "{}");
        assertThat(search("--resume", "s1").exitCode()).isZero();
        assertThat(server.requests())
                .contains("POST /api/searches/s1/resume")
                .noneMatch(request -> request.startsWith("POST /api/searches {"));
    }

    @Test
    void aSearchThatWasCancelledIsReportedAndFails() throws IOException {
        server.on("GET /api/searches/s1", Samples.search("s1", SearchState.CANCELLED, 3));
        CommandRun run = search();
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("search s1: cancelled");
        assertThat(folder.resolve("frontier.json")).isNotEmptyFile();
    }

    @Test
    void aResumedSearchTakesNoOtherDefinition() {
        CommandRun run = search("--resume", "s1", "--seed", "2");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--resume goes on with a search as it is");
    }

    @Test
    void nothingIsSentWhenThereIsAMistake() throws IOException {
        assertThat(search("--budget", "soon").err()).contains("--budget 'soon': expected");
        Path file = Files.writeString(folder.resolve("bad.yaml"), "space: gpt2\nsede: 3\n");
        assertThat(search("--definition", file.toString()).err())
                .contains(file + ": sede: unknown field");
        assertThat(server.requests()).isEmpty();
    }

    private CommandRun search(String... words) {
        List<String> args = new ArrayList<>(List.of("search"));
        args.addAll(Arrays.asList(words));
        args.addAll(List.of("--server", server.url(), "--out", folder.toString()));
        return CommandRun.of(args.toArray(String[]::new));
    }

    private JsonNode sent() throws IOException {
        String prefix = "POST /api/searches ";
        String request =
                server.requests().stream()
                        .filter(one -> one.startsWith(prefix))
                        .findFirst()
                        .orElseThrow();
        return Json.MAPPER.readTree(request.substring(prefix.length()));
    }
}
