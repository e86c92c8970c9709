package io.paretoform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.DeviceAnnouncement;
import io.paretoform.contracts.Json;
import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.core.search.SearchState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueriesTest {
    private static final MeasuredArchitecture SMALL = Samples.row(256, 2, 512, 10.4, 90_000_000);
    private static final MeasuredArchitecture LARGE = Samples.row(512, 8, 2048, 93, 300_000_000);

    private FakeServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new FakeServer();
        server.on(
                "GET /api/searches?limit=200",
                List.of(
                        Samples.search("ab22", SearchState.COMPLETED, 200),
                        Samples.search("aa11", SearchState.RUNNING, 20)));
        server.on("GET /api/searches/ab22/frontier", List.of(SMALL, LARGE));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void searchesAreListedWithHowTheyStand() {
        assertThat(ask("searches").out().lines())
                .anySatisfy(line -> assertThat(line).contains("aa11", "gpt2", "running", "1:05"))
                .anySatisfy(line -> assertThat(line).contains("ab22", "completed", "200"));
    }

    @Test
    void whatASearchFoundIsFetchedAsFiles(@TempDir Path folder) {
        server.on("GET /api/searches/ab22/report.html", 200, "<html>ab22</html>")
                .on("GET /api/searches/ab22/frontier.csv", 200, "id,device")
                .on("GET /api/searches/ab22/search.yaml", 200, "space: gpt2");

        CommandRun run =
                ask(
                        "export",
                        "--search",
                        "ab",
                        "--report",
                        "" + folder.resolve("new/report.html"),
                        "--csv",
                        "" + folder.resolve("frontier.csv"),
                        "--yaml",
                        "" + folder.resolve("search.yaml"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("report.html of search ab22");
        assertThat(folder.resolve("new/report.html")).hasContent("<html>ab22</html>");
        assertThat(folder.resolve("frontier.csv")).hasContent("id,device");
        assertThat(folder.resolve("search.yaml")).hasContent("space: gpt2");
    }

    @Test
    void everyQueryAnswersInJsonWhenAsked() throws IOException {
        JsonNode searches = Json.MAPPER.readTree(ask("searches", "--json").out());
        assertThat(searches.get(0).path("state").asText()).isEqualTo("completed");
        JsonNode frontier = Json.MAPPER.readTree(ask("frontier", "--json").out());
        assertThat(frontier.get(0).path("id").asText()).isEqualTo(SMALL.id().hex());
        assertThat(frontier.get(0).path("samples_ms")).hasSize(3);
    }

    @Test
    void theNewestSearchIsShownLargestFirst() {
        assertThat(ask("frontier").out().lines().skip(2))
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .contains(LARGE.id().abbreviated())
                                        .contains("25.2 M", "93.0", "92.1 - 94.9", "286 MiB")
                                        .endsWith("8 layers of 512, inner 2048, heads 4"),
                        line -> assertThat(line).contains(SMALL.id().abbreviated()));
    }

    @Test
    void boundsAreAskedOfTheServerInItsUnits() throws IOException {
        String asked =
                "GET /api/searches/aa11/frontier?device=a-b&bound=latency_ms%3C%3D20"
                        + "&bound=peak_memory_bytes%3C%3D200000000"
                        + "&bound=decoder_parameters%3E%3D6000000"
                        + "&bound=latency_ms%3C%3D12.5";
        server.on(asked, List.of());
        CommandRun run =
                ask(
                        "frontier",
                        "aa",
                        "--device=a-b",
                        "--max-latency=20ms",
                        "--max-memory=200MB",
                        "--min-decoder-parameters=6M",
                        "--bound=latency_ms<=12.5");
        assertThat(server.requests()).contains(asked);
        assertThat(run.out()).contains("nothing on the frontier fits");
    }

    @Test
    void thePastIsAskedOfTheServer() throws IOException {
        server.on("GET /api/searches/ab22/frontier?at=2026-11-22T10%3A00%3A00Z", List.of(SMALL));

        assertThat(ask("frontier", "--at=2026-11-22T10:00:00Z").out())
                .contains(SMALL.id().abbreviated())
                .doesNotContain(LARGE.id().abbreviated());
    }

    @Test
    void aBoundThatIsNoneIsRefusedWithItsOption() {
        CommandRun run = ask("frontier", "--max-memory=big");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--max-memory 'big': expected a size");
        assertThat(ask("frontier", "--bound=beauty>=1").err())
                .contains("--bound objective 'beauty': expected one of [decoder_parameters,");
    }

    @Test
    void anAmbiguousOrUnknownSearchIsRefused() {
        assertThat(ask("frontier", "a").err()).contains("'a': 2 ids contain it");
        assertThat(ask("pause", "x").err()).contains("'x': unknown");
    }

    @Test
    void aSearchIsPausedByAPartOfItsId() {
        server.on("POST /api/searches/aa11/pause", 204, "");
        assertThat(ask("pause", "a1").out()).contains("search aa11: paused");
    }

    @Test
    void theServersReasonIsShown() {
        server.on(
                "POST /api/searches/ab22/resume",
                409,
                "{\"title\":\"Conflict\",\"detail\":\"search ab22 is completed\"}");
        CommandRun run = ask("resume", "ab22");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).isEqualToIgnoringNewLines("paretoform: search ab22 is completed");
    }

    @Test
    void everyFieldAtFaultIsShown() {
        String problem =
                "{\"detail\":\"2 fields break a rule\",\"errors\":[{\"field\":\"seed\",\"rule\":"
                        + "\"missing\"},{\"field\":\"space\",\"rule\":\"unknown\"}]}";
        assertThat(Problem.text(400, problem).lines())
                .containsExactly("2 fields break a rule", "  seed: missing", "  space: unknown");
    }

    @Test
    void devicesAreListed() throws IOException {
        server.on(
                "GET /api/devices",
                List.of(
                        new DeviceAnnouncement(
                                Samples.NOON,
                                "worker-1",
                                Samples.DEVICE,
                                "cpu",
                                "Zen 3",
                                "onnxruntime 1.29.0",
                                1,
                                "fp32",
                                Map.of(),
                                true,
                                Duration.ofSeconds(2))));
        assertThat(ask("devices").out()).contains("worker-1", Samples.DEVICE, "Zen 3", "yes");
    }

    @Test
    void aMeasuredArchitectureIsDescribedByItsId() throws IOException {
        String id = SMALL.id().hex();
        server.on("GET /api/measurements/" + id, List.of(SMALL));
        server.on("GET /api/searches/aa11/frontier", List.of());
        assertThat(ask("describe", id).out()).contains("id " + id);
        assertThat(ask("describe", SMALL.id().abbreviated()).out()).contains("id " + id);
        assertThat(ask("describe", "0123456789ab").err()).contains("on no frontier");
    }

    @Test
    void aTokenIsShownToTheServer(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "abc123\n");

        assertThat(ask("searches", "--token-file", file.toString()).exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(server.authorizations()).containsExactly("Bearer abc123");
        assertThat(ask("searches").exitCode()).isEqualTo(ExitCode.OK);
        assertThat(server.authorizations()).hasSize(1);
    }

    @Test
    void aTokenFileThatIsNoneIsRefused(@TempDir Path folder) throws IOException {
        Path two = Files.writeString(folder.resolve("two"), "abc\nsecret\n");

        CommandRun run = ask("searches", "--token-file", two.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("two: expected one token").doesNotContain("secret");
        assertThat(ask("searches", "--token-file", folder.resolve("none").toString()).err())
                .contains("none: cannot be read");
    }

    @Test
    void aTokenComesFromTheFileElseFromTheEnvironment(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "of-the-file");
        Map<String, String> environment = Map.of("PARETOFORM_TOKEN", "of-the-environment");

        assertThat(TokenOption.token(file, environment)).hasValue(new Token("of-the-file"));
        assertThat(TokenOption.token(null, environment)).hasValue(new Token("of-the-environment"));
        assertThat(TokenOption.token(null, Map.of("PARETOFORM_TOKEN", " "))).isEmpty();
        assertThat(new Token("secret").toString()).doesNotContain("secret");
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        String url = server.url();
        server.close();
        CommandRun run = CommandRun.of("searches", "--server", url);
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("no answer from " + url).doesNotContain("\tat ");
    }

    private CommandRun ask(String... words) {
        String[] args = new String[words.length + 2];
        System.arraycopy(words, 0, args, 0, words.length);
        args[words.length] = "--server";
        args[words.length + 1] = server.url();
        return CommandRun.of(args);
    }
}
