package io.paretoform.frontier.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.frontier.EventReader;
import io.paretoform.frontier.RawHttp;
import io.paretoform.frontier.RawHttp.Reply;
import io.paretoform.frontier.Stack;
import io.paretoform.frontier.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Guarded.class)
@QuarkusTestResource(Stack.class)
@Tag("integration")
class AccessTest {
    private static final Map<String, String> NOBODY = Map.of();
    private static final Map<String, String> VIEWER = bearer(Guarded.VIEWER);
    private static final Map<String, String> OPERATOR = bearer(Guarded.OPERATOR);
    private static final byte[] GOOD =
            "{\"space\":\"gpt2\",\"budget\":{\"measurements\":3},\"devices\":[\"nowhere\"]}"
                    .getBytes(StandardCharsets.UTF_8);

    private final World world;
    private final RawHttp http;

    AccessTest(World world, @ConfigProperty(name = "quarkus.http.test-port") int port) {
        this.world = world;
        this.http = new RawHttp(port);
    }

    @Test
    void nobodyIsAskedForAToken() {
        Reply reply = http.send("GET", "/api/searches", NOBODY);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("www-authenticate")).startsWith("Bearer");
        assertThat(reply.header("content-type")).startsWith("application/problem+json");
        assertThat(reply.json().path("detail").asText()).contains("token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer unknown",
                "Bearer",
                "Bearer ",
                "Basic dXNlcjpwYXNz",
                "token-of-an-operator",
                "Bearer token-of-an-operator token-of-an-operator",
            })
    void whatIsNoKnownTokenIsRefused(String authorization) {
        Reply reply = http.send("GET", "/api/searches", Map.of("Authorization", authorization));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("www-authenticate")).startsWith("Bearer");
        assertThat(reply.header("content-type")).startsWith("application/problem+json");
        assertThat(reply.json().path("status").asInt()).isEqualTo(401);
        assertThat(reply.body()).doesNotContain("token-of-an-operator");
    }

    @Test
    void viewerReadsAndChangesNothing() {
        assertThat(http.send("GET", "/api/searches", VIEWER).status()).isEqualTo(200);
        Reply reply = http.send("POST", "/api/searches", json(VIEWER), GOOD);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.header("content-type")).startsWith("application/problem+json");
        assertThat(reply.json().path("detail").asText())
                .isEqualTo("role of vera: expected operator");
        assertThat(http.send("DELETE", "/api/searches", VIEWER).status()).isEqualTo(403);
        assertThat(http.send("POST", "/api/searches/none/cancel", VIEWER).status()).isEqualTo(403);
    }

    @Test
    void operatorReadsAndChanges() {
        Reply opened = http.send("POST", "/api/searches", json(OPERATOR), GOOD);

        assertThat(opened.status()).isEqualTo(201);
        String path = "/api/searches/" + opened.json().path("id").asText();
        assertThat(http.send("GET", path, OPERATOR).status()).isEqualTo(200);
        assertThat(http.send("POST", path + "/cancel", OPERATOR).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/searches/",
                "//api/searches",
                "/api//searches",
                "/api/./searches",
                "/x/../api/searches",
                "/%61pi/searches",
                "/api%2Fsearches",
                "/API/searches",
                "/api;a=b/searches",
                "/api/searches;a=b",
                "/api/me/../searches",
                "/api/me;/../searches",
                "/api/me%2F..%2Fsearches",
                "/q/../api/searches",
                "/q/health/../../api/searches",
                "http://localhost/api/searches",
            })
    void noSpellingOfAnAddressLeadsPast(String target) {
        assertThat(http.send("GET", target, NOBODY).status()).isBetween(400, 499);
        assertThat(http.send("HEAD", target, NOBODY).status()).isBetween(400, 499);
    }

    @Test
    void healthMetricsAndWhoIAmAreForEverybody() {
        assertThat(http.send("GET", "/q/health/ready", NOBODY).status()).isEqualTo(200);
        assertThat(http.send("GET", "/q/metrics", NOBODY).status()).isEqualTo(200);
        assertThat(http.send("GET", "/api/me", NOBODY).json().toString())
                .isEqualTo("{\"name\":null,\"roles\":[],\"authentication\":\"bearer\"}");
        assertThat(http.send("GET", "/api/me", VIEWER).json().toString())
                .isEqualTo(
                        "{\"name\":\"vera\",\"roles\":[\"viewer\"],\"authentication\":\"bearer\"}");
        assertThat(http.send("GET", "/api/me", OPERATOR).json().path("roles"))
                .extracting(role -> role.asText())
                .containsExactly("viewer", "operator");
        assertThat(http.send("POST", "/api/me", NOBODY).status()).isEqualTo(405);
    }

    @Test
    void streamsAreReadWithATokenAndShowThatTheyLive() {
        assertThat(http.send("GET", "/api/events", NOBODY).status()).isEqualTo(401);
        try (EventReader reader = new EventReader(world.address("/api/events"), VIEWER)) {
            assertThat(reader.status()).isEqualTo(200);
            World.soon(() -> reader.events().stream().anyMatch(one -> one.name().isEmpty()));
        }
    }

    @Test
    void streamEndsAfterItsTime() {
        try (EventReader reader = new EventReader(world.address("/api/events"), VIEWER)) {
            reader.awaitEnd();
        }
    }

    @Test
    void thereIsRoomForSoManyStreams() {
        World.soon(() -> {
            EventReader[] readers =
                    Stream.generate(() -> new EventReader(world.address("/api/events"), VIEWER))
                            .limit(3)
                            .toArray(EventReader[]::new);
            Reply reply = http.send("GET", "/api/events", VIEWER);
            Stream.of(readers).forEach(EventReader::close);
            return reply.status() == 503
                    && !reply.header("retry-after").isEmpty()
                    && reply.json().path("detail").asText().startsWith("3 streams are open");
        });
        World.soon(() -> http.send("GET", "/api/events", VIEWER).status() == 200);
    }

    @Test
    void pagesOfTheConfiguredOriginMayAskAndOthersMayNot() {
        Reply allowed = http.send("GET", "/api/searches", from(Guarded.ORIGIN));
        Reply refused = http.send("GET", "/api/searches", from("https://evil.example"));

        assertThat(allowed.status()).isEqualTo(200);
        assertThat(allowed.header("access-control-allow-origin")).isEqualTo(Guarded.ORIGIN);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("access-control-allow-origin")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/api/searches, 401", "/api/me, 200", "/q/health, 200", "/nothing, 404"})
    void everyAnswerTellsBrowsersWhatItMayDo(String path, int status) {
        Reply reply = http.send("GET", path, NOBODY);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("content-security-policy"))
                .contains("default-src 'none'", "connect-src 'self'", "frame-ancestors 'none'");
        assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(reply.header("referrer-policy")).isEqualTo("no-referrer");
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private static Map<String, String> json(Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "application/json");
        return all;
    }

    private static Map<String, String> from(String origin) {
        Map<String, String> all = new HashMap<>(VIEWER);
        all.put("Origin", origin);
        return all;
    }
}
