package io.paretoform.frontier;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** A client that reads server-sent events on a thread of its own, until it is closed. */
public final class EventReader implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpResponse<InputStream> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    /**
     * What was told.
     *
     * @param name empty for a comment
     * @param id empty where there is none
     * @param readAt by {@link System#nanoTime}
     */
    public record Event(String name, String id, String data, long readAt) {
        public JsonNode json() {
            try {
                return Json.MAPPER.readTree(data);
            } catch (IOException e) {
                throw new UncheckedIOException(data, e);
            }
        }
    }

    public EventReader(URI address, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        headers.forEach(request::header);
        try {
            response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::read);
    }

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Everything so far. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    public List<Event> events(String name) {
        return events.stream().filter(event -> event.name().equals(name)).toList();
    }

    /** Waits until there are so many of that name. */
    public List<Event> await(String name, int count) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> events(name).size() >= count);
        return events(name);
    }

    /** Waits until the server has ended it. */
    public void awaitEnd() {
        Awaitility.await().atMost(PATIENCE).until(() -> ended);
    }

    /** Numbers of the results so far, which are their ids. */
    public List<Long> numbers() {
        return events("result").stream().map(event -> Long.valueOf(event.id())).toList();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            Map<String, String> fields = new HashMap<>();
            List<String> data = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    take(fields, data);
                } else {
                    String[] field = line.split(":", 2);
                    if (field[0].equals("data")) {
                        data.add(field[1]);
                    }
                    fields.put(field[0], field[1]);
                }
            }
        } catch (IOException e) {
            ended = true;
        }
        ended = true;
    }

    private void take(Map<String, String> fields, List<String> data) {
        if (!fields.isEmpty()) {
            events.add(
                    new Event(
                            fields.getOrDefault("event", ""),
                            fields.getOrDefault("id", ""),
                            String.join("\n", data),
                            System.nanoTime()));
        }
        fields.clear();
        data.clear();
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        client.shutdownNow();
    }
}
