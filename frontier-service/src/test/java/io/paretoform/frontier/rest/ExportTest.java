package io.paretoform.frontier.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.Json;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.proxy.ProxyScores;
import io.paretoform.frontier.Samples;
import io.paretoform.frontier.Stack;
import io.paretoform.frontier.World;
import io.paretoform.onnx.InitialWeights;
import io.paretoform.onnx.ModelExporter;
import io.paretoform.onnx.OnnxGraph;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
@Tag("integration")
class ExportTest {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final World world;
    private final URI server;

    ExportTest(World world, @ConfigProperty(name = "quarkus.http.test-port") int port) {
        this.world = world;
        this.server = URI.create("http://localhost:" + port);
    }

    @Test
    void modelAndWeightsFitEachOther() throws Exception {
        Architecture architecture = Samples.architecture(5);
        measure("exported", architecture);
        String candidate = "/api/candidates/" + architecture.id();

        HttpResponse<byte[]> model = get(candidate + "/model.onnx");
        HttpResponse<byte[]> weights = get(candidate + "/model.onnx.data");

        OnnxGraph graph =
                ModelExporter.graph(architecture, new InitialWeights(), "model.onnx.data");
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        ModelExporter.writeWeights(graph, new InitialWeights(), expected);
        assertThat(model.statusCode()).isEqualTo(200);
        assertThat(model.body()).isEqualTo(graph.model());
        assertThat(header(model, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"model.onnx\"");
        assertThat(weights.body()).isEqualTo(expected.toByteArray());
        assertThat(header(weights, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"model.onnx.data\"");
        assertThat(header(weights, "Content-Length")).isEqualTo("" + graph.weightFileBytes());
    }

    @Test
    void candidateIsSaidAsConfigurationAndYaml() throws Exception {
        Architecture architecture = Samples.architecture(6);
        measure("said", architecture);
        String candidate = "/api/candidates/" + architecture.id();

        JsonNode config = Json.MAPPER.readTree(get(candidate + "/huggingface.json").body());
        HttpResponse<byte[]> yaml = get(candidate + "/architecture.yaml");

        assertThat(config.path("n_embd").asInt()).isEqualTo(48);
        assertThat(header(yaml, "Content-Disposition"))
                .contains(architecture.id().abbreviated() + ".yaml");
        assertThat(text(yaml)).startsWith("backbone: gpt2\n").contains("d_model: 48\n");
    }

    @Test
    void whatCannotBeSaidIsAProblemWithItsReason() throws Exception {
        Architecture mixed =
                ArchitectureNotation.parse(
                        Map.of(
                                "backbone", "gpt2",
                                "vocab_size", 100,
                                "n_positions", 192,
                                "d_model", 8,
                                "n_layer", 2,
                                "n_head", List.of(2, 3),
                                "d_inner", 16));
        measure("unsayable", mixed);

        HttpResponse<byte[]> config = get("/api/candidates/" + mixed.id() + "/huggingface.json");
        HttpResponse<byte[]> model = get("/api/candidates/" + mixed.id() + "/model.onnx");

        assertProblem(config, 422, "n_head is 2 in layer 0, 3 in layer 1");
        assertProblem(model, 422, "n_head 3 in layer 1: does not divide d_model 8");
    }

    @Test
    void moreThanIsHandedOutIsRefusedWithTheCommandThatWritesIt() throws Exception {
        Architecture huge =
                ArchitectureNotation.parse(
                        Map.of(
                                "backbone", "gpt2",
                                "vocab_size", 50257,
                                "n_positions", 192,
                                "d_model", 4096,
                                "n_layer", 16,
                                "n_head", 8,
                                "d_inner", 16384));
        measure("huge", huge);

        assertProblem(
                get("/api/candidates/" + huge.id() + "/model.onnx.data"),
                422,
                "./paretoform export " + huge.id().abbreviated() + " --onnx model.onnx");
        assertThat(get("/api/candidates/" + huge.id() + "/model.onnx").statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasNeverMeasuredIsNotFound() throws Exception {
        String unknown = Samples.architecture(999).id().hex();
        for (String file :
                List.of("model.onnx", "model.onnx.data", "huggingface.json", "architecture.yaml")) {
            assertProblem(get("/api/candidates/" + unknown + "/" + file), 404, "never measured");
        }
        assertProblem(get("/api/candidates/xyz/model.onnx"), 400, "64 lower-case hexadecimal");
        for (String file : List.of("frontier.csv", "frontier.json", "search.yaml", "report.html")) {
            assertProblem(get("/api/searches/none/" + file), 404, "search none: unknown");
        }
    }

    @Test
    void searchIsHandedOutInEveryForm() throws Exception {
        String search = measure("handed", Samples.architecture(7));
        String path = "/api/searches/" + search + "/";

        HttpResponse<byte[]> report = get(path + "report.html");

        assertThat(text(get(path + "frontier.csv")))
                .startsWith("id,device,decoder_parameters,")
                .contains(Samples.architecture(7).id() + ",handed,");
        assertThat(Json.MAPPER.readTree(get(path + "frontier.json").body())).hasSize(1);
        assertThat(text(get(path + "search.yaml"))).contains("name: gpt2").contains("seed:");
        assertThat(header(report, "Content-Type")).startsWith("text/html");
        assertThat(header(report, "Content-Security-Policy")).contains("default-src 'none'");
        assertThat(header(report, "Content-Disposition"))
                .isEqualTo("inline; filename=\"report-" + search + ".html\"");
        assertThat(text(report))
                .startsWith("<!DOCTYPE html>")
                .contains("1 architecture is on the frontier of handed")
                .endsWith("</html>\n");
    }

    /** More than may be under way at once, so a place that is not given back shows. */
    @Test
    void placesOfLargeFilesAreGivenBackHoweverTheyEnd() throws Exception {
        String search = measure("gate", Samples.architecture(8));
        for (int i = 0; i < 3; i++) {
            assertThat(get("/api/searches/none/report.html").statusCode()).isEqualTo(404);
            assertThat(head("/api/searches/" + search + "/report.html")).isLessThan(500);
        }
        assertThat(get("/api/searches/" + search + "/report.html").statusCode()).isEqualTo(200);
        assertThat(
                        get("/api/candidates/" + Samples.architecture(8).id() + "/model.onnx.data")
                                .statusCode())
                .isEqualTo(200);
    }

    /** Has an architecture measured in a search of its own on that device class. */
    private String measure(String device, Architecture architecture) {
        String search = world.running(device, 9);
        ProfileJob job =
                ProfileJob.of(
                        Samples.JOB_MADE,
                        search,
                        device,
                        1,
                        false,
                        architecture,
                        ProxyScores.of(architecture, Workload.LTS),
                        Workload.LTS,
                        MeasurementProtocol.STANDARD);
        world.tell(Samples.measured(job, 10, 100));
        World.soon(() -> world.changes(search).size() == 1);
        return search;
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofByteArray());
    }

    private int head(String path) throws IOException, InterruptedException {
        return HTTP.send(
                        HttpRequest.newBuilder(server.resolve(path)).HEAD().build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static void assertProblem(HttpResponse<byte[]> answer, int status, String detail) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith(Problem.JSON);
        assertThat(text(answer)).contains(detail);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
