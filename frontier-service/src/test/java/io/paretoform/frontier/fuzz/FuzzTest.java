package io.paretoform.frontier.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.frontier.OpenApiDocument;
import io.paretoform.frontier.OpenApiDocument.Operation;
import io.paretoform.frontier.RawHttp;
import io.paretoform.frontier.RawHttp.Reply;
import io.paretoform.frontier.Samples;
import io.paretoform.frontier.Stack;
import io.paretoform.frontier.World;
import io.paretoform.frontier.fuzz.Requests.Request;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Makes requests from the document that the service gives of itself. Another seed: {@code
 * -Dparetoform.fuzz.seed=N}; more of them: {@code -Dparetoform.fuzz.requests=N}.
 */
@QuarkusTest
@QuarkusTestResource(Stack.class)
@Tag("integration")
class FuzzTest {
    private static final long SEED = Long.getLong("paretoform.fuzz.seed", 20261122);
    private static final int REQUESTS = Integer.getInteger("paretoform.fuzz.requests", 3_000);
    private static final int AT_ONCE = 4;
    private static final String DEVICE = "fuzzed";

    private final World world;
    private final RawHttp http;

    FuzzTest(World world, @ConfigProperty(name = "quarkus.http.test-port") int port) {
        this.world = world;
        this.http = new RawHttp(port);
    }

    @Test
    void whateverIsAskedIsAnsweredOrRefusedInWords() throws InterruptedException {
        OpenApiDocument document = OpenApiDocument.of(world);
        String search = searchWithResults();
        Requests requests =
                new Requests(
                        document,
                        Map.of(
                                "search", List.of(search),
                                "id", List.of(Samples.architecture(1).id().hex()),
                                "candidate", List.of(Samples.architecture(1).id().hex()),
                                "device", List.of(DEVICE),
                                "deviceClass", List.of(DEVICE)));
        List<Operation> operations = document.operations();
        ConcurrentLinkedQueue<String> found = new ConcurrentLinkedQueue<>();

        try (ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE)) {
            IntStream.range(0, REQUESTS)
                    .forEach(number ->
                            clients.execute(() -> {
                                SplittableRandom random = new SplittableRandom(SEED + number);
                                Operation operation = operations.get(number % operations.size());
                                Request request = requests.of(operation, random);
                                complaint(request)
                                        .ifPresent(what ->
                                                found.add(
                                                        "seed %d request %d: %s\n  %s"
                                                                .formatted(
                                                                        SEED, number, what,
                                                                        request)));
                            }));
            clients.shutdown();
            assertThat(clients.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        }

        assertThat(found).isEmpty();
        assertThat(world.get("/q/health/ready").status()).isEqualTo(200);
    }

    private Optional<String> complaint(Request request) {
        try {
            Reply reply =
                    http.send(
                            request.method(), request.target(), request.headers(), request.body());
            end(reply);
            return isAddress(request.target()) || reply.status() != 400
                    ? complaint(reply)
                    : Optional.empty();
        } catch (UncheckedIOException e) {
            return Optional.of("no answer: " + e.getCause());
        }
    }

    /** The server refuses what is none before anything of the service sees it, without a word. */
    private static boolean isAddress(String target) {
        try {
            var _ = new URI(target);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Optional<String> complaint(Reply reply) {
        int status = reply.status();
        if (status < 200 || (status >= 500 && status != 503)) {
            return Optional.of("answered " + status + " " + reply.body());
        }
        if (status < 400) {
            return Optional.empty();
        }
        return isProblem(reply)
                ? Optional.empty()
                : Optional.of("refused with " + status + " but no problem: " + reply);
    }

    private static boolean isProblem(Reply reply) {
        if (!reply.header("content-type").startsWith("application/problem+json")) {
            return false;
        }
        JsonNode problem = reply.json();
        return problem.path("status").asInt() == reply.status()
                && !problem.path("detail").asText().isBlank();
    }

    /** Searches that were opened should not go on. */
    private void end(Reply reply) {
        if (reply.status() == 201) {
            world.post("/api/searches/" + reply.json().path("id").asText() + "/cancel", "");
        }
    }

    private String searchWithResults() {
        String search = world.running(DEVICE, 9);
        world.tell(Samples.measured(Samples.job(search, DEVICE, 1), 10, 100));
        world.tell(Samples.measured(Samples.job(search, DEVICE, 2), 20, 200));
        world.tell(Samples.failed(Samples.job(search, DEVICE, 3)));
        World.soon(() -> world.changes(search).size() == 3);
        return search;
    }
}
