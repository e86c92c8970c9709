package io.paretoform.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests to one server.
 *
 * <p>Every method throws {@link ServerException} with the server's words when it refuses, and
 * {@link ServerException.Unreachable} when nobody answers or the server is in trouble.
 */
final class Http {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(1);
    private static final Duration RETRY_AFTER = Duration.ofMillis(300);
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAILURE = 500;

    private final URI server;
    private final Duration patience;
    private final Optional<Token> token;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT_LIMIT)
                    .build();

    /**
     * @param server for example {@code http://localhost:8080}
     * @param patience how long what only asks is asked again while nobody answers: the local stack
     *     starts what has died again
     * @param token for a server that asks who calls
     */
    Http(URI server, Duration patience, Optional<Token> token) {
        this.server = server;
        this.patience = patience;
        this.token = token;
    }

    /** Makes something of an answer's body. */
    interface Reader<T> {
        T read(InputStream body) throws IOException;
    }

    String get(String path) {
        return get(path, Http::text);
    }

    <T> T get(String path, Reader<T> reader) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return ask(request(path).build(), reader);
            } catch (ServerException.Unreachable e) {
                if (System.nanoTime() >= deadline) {
                    throw e;
                }
                LockSupport.parkNanos(RETRY_AFTER.toNanos());
            }
        }
    }

    /** Posts nothing. */
    String post(String path) {
        return ask(request(path).POST(BodyPublishers.noBody()).build(), Http::text);
    }

    String post(String path, String json) {
        return ask(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                Http::text);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(ANSWER_LIMIT);
        token.ifPresent(known -> request.header("Authorization", known.authorization()));
        return request;
    }

    private <T> T ask(HttpRequest request, Reader<T> reader) {
        try {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                requireAnswer(answer.statusCode(), body);
                return reader.read(body);
            }
        } catch (IOException e) {
            throw new ServerException.Unreachable("no answer from " + server + " (" + e + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("interrupted while asking " + server, e);
        }
    }

    private void requireAnswer(int status, InputStream body) throws IOException {
        if (status >= FIRST_FAILURE) {
            throw new ServerException.Unreachable(
                    server + " cannot answer: " + Problem.text(status, text(body)));
        }
        if (status >= FIRST_REFUSAL) {
            throw new ServerException(Problem.text(status, text(body)));
        }
    }

    private static String text(InputStream body) throws IOException {
        return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
}
