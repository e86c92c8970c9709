package io.paretoform.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.Json;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.SearchSpaceNotation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks the REST interface as a user's program would. */
public record SearchClient(URI server) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Requests a search and returns its id. */
    public String submit(SearchSpace space, Map<String, Object> budget) {
        return submit(space, budget, Map.of());
    }

    /**
     * Requests a search and returns its id.
     *
     * @param more fields of the request
     */
    public String submit(SearchSpace space, Map<String, Object> budget, Map<String, Object> more) {
        Map<String, Object> request = new LinkedHashMap<>(more);
        request.put("space", SearchSpaceNotation.write(space));
        request.put("seed", 1);
        request.put("budget", budget);
        return post("/api/searches", request).path("id").asText();
    }

    /** How the search stands. */
    public JsonNode search(String id) {
        return get("/api/searches/" + id);
    }

    public String state(String id) {
        return search(id).path("state").asText();
    }

    /** Results of the search so far, failed ones included. */
    public long results(String id) {
        JsonNode search = search(id);
        return search.path("measured").asLong() + search.path("failed").asLong();
    }

    /** The frontier by its members' ids, sorted. */
    public List<ArchitectureId> frontier(String id) {
        JsonNode answer = get("/api/searches/" + id + "/frontier");
        List<ArchitectureId> ids = new ArrayList<>();
        answer.forEach(member -> ids.add(new ArchitectureId(member.path("id").asText())));
        ids.sort(Comparator.naturalOrder());
        return ids;
    }

    /** Tells a search to {@code pause}, {@code resume} or {@code cancel}. */
    public void tell(String id, String verb) {
        post("/api/searches/" + id + "/" + verb, Map.of());
    }

    public JsonNode get(String path) {
        return send(HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE).build());
    }

    private JsonNode post(String path, Object body) {
        try {
            return send(
                    HttpRequest.newBuilder(server.resolve(path))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .POST(
                                    HttpRequest.BodyPublishers.ofByteArray(
                                            Json.MAPPER.writeValueAsBytes(body)))
                            .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        request.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body().isEmpty()
                    ? Json.MAPPER.nullNode()
                    : Json.MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + request.uri(), e);
        }
    }
}
