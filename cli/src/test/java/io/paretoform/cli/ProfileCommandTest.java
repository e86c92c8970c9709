package io.paretoform.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.DeviceAnnouncement;
import io.paretoform.contracts.FailureReason;
import io.paretoform.contracts.Json;
import io.paretoform.contracts.Measured;
import io.paretoform.core.architecture.Presets;
import io.paretoform.core.search.SearchState;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfileCommandTest {
    private static final Measured GPT2 =
            Samples.measured(Presets.named("gpt2").orElseThrow(), true, 210.5, 700_000_000);

    private FakeServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new FakeServer();
        server.on("POST /api/searches", Samples.search("p1", SearchState.REQUESTED, 0));
        server.on("GET /api/searches/p1", Samples.search("p1", SearchState.COMPLETED, 1));
        server.on("GET /api/searches/p1/frontier", List.of());
        server.on("GET /api/searches/p1/measurements", 200, Samples.line(GPT2) + "\n");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void latencyIsShownWithItsIntervalAndSamples() {
        assertThat(profile("gpt2").out())
                .contains("latency", "211 ms", "208 ms - 215 ms", "668 MiB", "208 211 215 ms");
    }

    @Test
    void itIsASearchOfOneMeasurementWithTheArchitectureAsBaseline() throws IOException {
        profile("gpt2", "--workload", "generate");
        JsonNode sent = sent();
        assertThat(sent.path("budget").path("measurements").asInt()).isEqualTo(1);
        assertThat(sent.path("baselines").get(0).path("d_model").asInt()).isEqualTo(768);
        assertThat(sent.path("devices")).isEmpty();
        assertThat(sent.path("workload").asText()).isEqualTo("generate");
    }

    @Test
    void aDeviceIsAClassOrAllLiveOnesOfAKind() throws IOException {
        server.on(
                "GET /api/devices",
                List.of(worker("lab", "cpu", true), worker("old", "cpu", false)));
        profile("gpt2", "--device", "lab");
        assertThat(sent().path("devices")).extracting(JsonNode::asText).containsExactly("lab");
        profile("gpt2", "--device", "cpu");
        assertThat(sent().path("devices")).extracting(JsonNode::asText).containsExactly("lab");
    }

    /** Whatever its runtime is called. */
    @Test
    void aKindIsWhatItsWorkersSayTheyAre() throws IOException {
        server.on(
                "GET /api/devices",
                List.of(worker("lab", "cpu", true), worker("gpu", "cuda", true)));
        profile("gpt2", "--device", "cuda");
        assertThat(sent().path("devices")).extracting(JsonNode::asText).containsExactly("gpu");
    }

    @Test
    void aDeviceThatNobodyKnowsIsAnsweredWithThoseThatAre() throws IOException {
        server.on("GET /api/devices", List.of(worker("lab", "cpu", true)));
        CommandRun run = profile("gpt2", "--device", "labb");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("--device labb: no worker is of this class", "lab (cpu)");
        assertThat(profile("gpt2", "--device", "cuda").err())
                .contains(
                        "--device cuda: no live worker measures on it (PARETOFORM_PROFILER_DEVICE")
                .contains("lab (cpu)");
        assertThat(server.requests()).noneMatch(request -> request.startsWith("POST"));
    }

    @Test
    void whatIsMissingForCudaIsListed() {
        CudaNeeds needs = new CudaNeeds(false, false, "1.29.0", "CPU,XNNPACK");
        assertThat(needs.missing()).hasSize(3);
        assertThatThrownBy(needs::require)
                .hasMessageContaining("no NVIDIA driver is loaded")
                .hasMessageContaining("libcuda.so.1 cannot be loaded")
                .hasMessageContaining("has no CUDA provider (it has CPU,XNNPACK)");
        assertThat(new CudaNeeds(true, true, "1.29.0", "CUDA,CPU").missing()).isEmpty();
    }

    @Test
    void quietIsAskedForInTheProtocol() throws IOException {
        profile("gpt2");
        assertThat(sent().path("protocol")).isEmpty();
        profile("gpt2", "--require-quiet");
        assertThat(sent().path("protocol").path("require_quiet").asBoolean()).isTrue();
    }

    @Test
    void theAnswerInJsonHasTheSamples() throws IOException {
        JsonNode answer = Json.MAPPER.readTree(profile("gpt2", "--json").out());
        assertThat(answer.get(0).path("samples_ms")).hasSize(3);
        assertThat(answer.get(0).path("latency_ms").asDouble()).isEqualTo(210.5);
    }

    @Test
    void aFailedMeasurementIsAFailureWithItsReason() {
        server.on(
                "GET /api/searches/p1/measurements",
                200,
                Samples.line(
                        Samples.failed(GPT2.job().architecture(), FailureReason.OUT_OF_MEMORY)));
        CommandRun run = profile("gpt2");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("not measured", "out of memory: too large");
    }

    @Test
    void nothingIsStartedForAnArchitectureThatIsNone() {
        assertThat(CommandRun.of("profile", "gtp2").err()).contains("architecture 'gtp2'");
    }

    private static DeviceAnnouncement worker(String deviceClass, String kind, boolean live) {
        return new DeviceAnnouncement(
                Samples.NOON,
                "worker-of-" + deviceClass,
                deviceClass,
                kind,
                "EPYC",
                "ort 1.29.0",
                1,
                "fp32",
                Map.of(),
                live,
                Duration.ofSeconds(10));
    }

    /** The newest search. */
    private JsonNode sent() throws IOException {
        String request =
                server.requests().reversed().stream()
                        .filter(one -> one.startsWith("POST /api/searches "))
                        .findFirst()
                        .orElseThrow();
        return Json.MAPPER.readTree(request.substring("POST /api/searches ".length()));
    }

    private CommandRun profile(String... words) {
        List<String> args = new ArrayList<>(List.of("profile"));
        args.addAll(List.of(words));
        args.addAll(List.of("--server", server.url()));
        return CommandRun.of(args.toArray(String[]::new));
    }
}
