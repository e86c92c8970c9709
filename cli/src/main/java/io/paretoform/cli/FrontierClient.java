package io.paretoform.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.paretoform.contracts.DeviceAnnouncement;
import io.paretoform.contracts.Json;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/**
 * What the frontier-service can be asked.
 *
 * <p>Every method throws {@link ServerException} with the server's words when it refuses, and
 * {@link ServerException.Unreachable} when nobody answers.
 */
final class FrontierClient {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(1);
    private static final int FIRST_ERROR = 400;

    private final URI server;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT_LIMIT)
                    .build();

    /**
     * @param server for example {@code http://localhost:8080}
     */
    FrontierClient(URI server) {
        this.server = server;
    }

    URI server() {
        return server;
    }

    List<SearchView> searches() {
        return list(get("/api/searches"), SearchView.class);
    }

    SearchView search(String id) {
        return read(get(path(id)), SearchView.class);
    }

    SearchView open(SearchRequest request) {
        return read(post("/api/searches", write(request)), SearchView.class);
    }

    void pause(String id) {
        post(path(id) + "/pause", "");
    }

    void resume(String id) {
        post(path(id) + "/resume", "");
    }

    void cancel(String id) {
        post(path(id) + "/cancel", "");
    }

    List<MeasuredArchitecture> frontier(String id, FrontierQuery query) {
        return list(get(path(id) + "/frontier" + query.toUrl()), MeasuredArchitecture.class);
    }

    List<MeasuredArchitecture> baselines(String id) {
        return list(get(path(id) + "/baselines"), MeasuredArchitecture.class);
    }

    /** Writes every result of a search into a file, a line each. */
    void measurements(String id, Path file) {
        ask(
                request(path(id) + "/measurements").build(),
                lines -> Files.copy(lines, file, StandardCopyOption.REPLACE_EXISTING));
    }

    /** The architecture of this id, if it was ever measured. */
    Architecture architecture(ArchitectureId id) {
        return list(get("/api/measurements/" + id), MeasuredArchitecture.class).stream()
                .findFirst()
                .map(MeasuredArchitecture::architecture)
                .orElseThrow(() -> new ServerException("architecture " + id + ": never measured"));
    }

    List<DeviceAnnouncement> devices() {
        return list(get("/api/devices"), DeviceAnnouncement.class);
    }

    private static String path(String id) {
        return "/api/searches/" + id;
    }

    private String get(String path) {
        return text(request(path).build());
    }

    private String post(String path, String body) {
        BodyPublisher json = BodyPublishers.ofString(body);
        return text(request(path).header("Content-Type", "application/json").POST(json).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(ANSWER_LIMIT);
    }

    private String text(HttpRequest request) {
        return ask(request, body -> new String(body.readAllBytes(), StandardCharsets.UTF_8));
    }

    private interface Reader<T> {
        T read(InputStream body) throws IOException;
    }

    private <T> T ask(HttpRequest request, Reader<T> reader) {
        try {
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() >= FIRST_ERROR) {
                    String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
                    throw new ServerException(Problem.text(answer.statusCode(), text));
                }
                return reader.read(body);
            }
        } catch (IOException e) {
            throw new ServerException.Unreachable("no answer from " + server + " (" + e + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("interrupted while asking " + server, e);
        }
    }

    private String write(Object body) {
        try {
            return Json.MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every request can be written as JSON", e);
        }
    }

    private <T> List<T> list(String json, Class<T> type) {
        return parse(() -> Json.MAPPER.readerForListOf(type).readValue(json));
    }

    private <T> T read(String json, Class<T> type) {
        return parse(() -> Json.MAPPER.readValue(json, type));
    }

    private interface Parser<T> {
        T parse() throws JsonProcessingException;
    }

    private <T> T parse(Parser<T> parser) {
        try {
            return parser.parse();
        } catch (JsonProcessingException e) {
            throw new ServerException(
                    server + " answers something else than expected: " + e.getOriginalMessage(), e);
        }
    }
}
