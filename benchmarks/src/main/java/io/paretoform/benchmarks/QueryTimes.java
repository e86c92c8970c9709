package io.paretoform.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Asks a frontier-service one query after the other, from the request to the last byte of the
 * answer.
 *
 * @param calls of each query that are timed, after a third as many that are not
 */
record QueryTimes(URI server, int calls) {
    static final String HEAD =
            """
            | query | answer kB | calls | p50 ms | p99 ms | most ms |
            |---|---|---|---|---|---|\
            """;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int ALL_LINES = 3;
    private static final double ROOMY = 1.2;

    /** A row of Markdown for each query about the search. */
    List<String> ask(int measurements) throws IOException, InterruptedException {
        String middle = MeasuredSearch.madeAt(measurements / 2).toString();
        String search = "/api/searches/" + MeasuredSearch.ID;
        JsonNode members = Json.MAPPER.readTree(get(search + "/frontier", "*/*").body());
        JsonNode member = members.get(members.size() / 2);
        System.out.println();
        System.out.println("members of the frontier: " + members.size());
        String bounds =
                String.format(
                        Locale.ROOT,
                        "?maxLatency=%.3f&maxMemory=%.0f",
                        ROOMY * member.path("latency_ms").asDouble(),
                        ROOMY * member.path("peak_memory_bytes").asDouble());
        String candidate = member.path("id").asText();
        List<String> rows = new ArrayList<>();
        for (String path :
                List.of(
                        "/api/searches",
                        search,
                        search + "/frontier",
                        search + "/frontier" + bounds,
                        search + "/frontier?sort=latency_ms&limit=20",
                        search + "/frontier?at=" + measurements / 2,
                        search
                                + "/frontier?at="
                                + URLEncoder.encode(middle, StandardCharsets.UTF_8),
                        search + "/best" + bounds,
                        search + "/points",
                        search + "/points?after=" + (measurements - 100),
                        search + "/hypervolume",
                        search + "/baselines",
                        search + "/measurements?after=" + (measurements - 100),
                        "/api/measurements/" + candidate,
                        "/api/candidates/" + candidate)) {
            rows.add(row(path, "*/*", calls));
        }
        rows.add(row(search + "/frontier", "text/csv", calls));
        rows.add(row(search + "/measurements", "*/*", ALL_LINES));
        return rows;
    }

    private String row(String path, String accept, int times)
            throws IOException, InterruptedException {
        for (int i = 0; i < times / 3; i++) {
            get(path, accept);
        }
        long[] nanos = new long[times];
        long bytes = 0;
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            bytes = get(path, accept).body().length;
            nanos[i] = System.nanoTime() - begin;
        }
        return String.format(
                Locale.ROOT,
                "| `%s`%s | %.1f | %s |",
                path.replace(MeasuredSearch.ID, "{search}").replaceAll("[0-9a-f]{64}", "{id}"),
                accept.equals("text/csv") ? " as CSV" : "",
                bytes / 1e3,
                new Timings(nanos).cells());
    }

    private HttpResponse<byte[]> get(String path, String accept)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                HTTP.send(
                        HttpRequest.newBuilder(server.resolve(path))
                                .header("Accept", accept)
                                .timeout(PATIENCE)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer;
    }
}
