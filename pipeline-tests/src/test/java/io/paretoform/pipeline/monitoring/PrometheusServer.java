package io.paretoform.pipeline.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.Json;
import io.paretoform.local.PrometheusConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A real Prometheus with its data in a folder of the test. */
final class PrometheusServer implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final URI address;

    /** A rule as Prometheus has it. */
    record Rule(JsonNode json) {
        String name() {
            return json.path("name").asText();
        }

        String query() {
            return json.path("query").asText();
        }

        boolean isAlert() {
            return json.path("type").asText().equals("alerting");
        }

        /** Of an alert: {@code inactive}, {@code pending} or {@code firing}. */
        String state() {
            return json.path("state").asText();
        }

        /** What it met when it was last evaluated; empty for nothing. */
        String error() {
            return json.path("lastError").asText("");
        }
    }

    private PrometheusServer(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Whether this machine has the program. */
    static boolean isThere() {
        return Monitoring.program("prometheus").isPresent();
    }

    /** Starts it; its log is in the folder. */
    static PrometheusServer start(Path folder, PrometheusConfig config) {
        try {
            Path file = Files.createDirectories(folder).resolve("prometheus.yml");
            config.write(file);
            int port = freePort();
            Process process =
                    new ProcessBuilder(
                                    Monitoring.program("prometheus").orElseThrow().toString(),
                                    "--config.file=" + file,
                                    "--storage.tsdb.path=" + folder.resolve("data"),
                                    "--web.listen-address=127.0.0.1:" + port,
                                    "--log.level=warn")
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("prometheus.log").toFile())
                            .start();
            return new PrometheusServer(process, URI.create("http://127.0.0.1:" + port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How many series a query returns now whose value is a number.
     *
     * @throws IllegalStateException when it is refused
     */
    int series(String query) {
        JsonNode data =
                get("/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        return (int)
                data.path("result")
                        .valueStream()
                        .map(series -> series.path("value").path(1).asText())
                        .filter(value -> !value.equals("NaN"))
                        .count();
    }

    /** The values of a query by a label. */
    Map<String, Double> values(String query, String label) {
        return get("/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .path("result")
                .valueStream()
                .collect(
                        Collectors.toMap(
                                series -> series.path("metric").path(label).asText(),
                                series -> series.path("value").path(1).asDouble()));
    }

    /** Every rule, by its name. */
    Map<String, Rule> rules() {
        return get("/api/v1/rules")
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .map(Rule::new)
                .collect(Collectors.toMap(Rule::name, Function.identity()));
    }

    /** The names of the alerts that are pending or firing. */
    List<String> alerts() {
        return rules().values().stream()
                .filter(rule -> rule.isAlert() && !rule.state().equals("inactive"))
                .map(Rule::name)
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode get(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(TIMEOUT).build();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.body());
            }
            return Json.MAPPER.readTree(answer.body()).path("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + path, e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
