package io.paretoform.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.paretoform.contracts.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers requests with what a test put there, and remembers them. */
final class FakeServer implements AutoCloseable {
    private record Answer(int status, String body) {}

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();

    FakeServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Method, path with query, and body of every request so far. */
    List<String> requests() {
        return requests;
    }

    /** Header {@code Authorization} of every request that had one. */
    List<String> authorizations() {
        return authorizations;
    }

    /** Answers a request such as {@code GET /api/searches}. */
    FakeServer on(String request, Object answer) throws IOException {
        return on(request, 200, Json.MAPPER.writeValueAsString(answer));
    }

    FakeServer on(String request, int status, String body) {
        answers.put(request, new Answer(status, body));
        return this;
    }

    /** Is in trouble the next times this is asked. */
    void failing(String request, int times) {
        failures.put(request, new AtomicInteger(times));
    }

    private Answer answer(String request) {
        AtomicInteger left = failures.get(request);
        return left != null && left.getAndDecrement() > 0
                ? new Answer(503, "")
                : answers.getOrDefault(request, new Answer(404, "nothing here"));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            if (authorization != null) {
                authorizations.add(authorization);
            }
            requests.add(body.isEmpty() ? request : request + " " + body);
            Answer answer = answer(request);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
