package io.paretoform.frontier.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.Json;
import io.paretoform.contracts.SentinelMeasured;
import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.contracts.rest.MeasuredAttempt;
import io.paretoform.contracts.rest.SearchView;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.measure.DriftState;
import io.paretoform.core.space.SearchSpaceNotation;
import io.paretoform.core.space.SearchSpaces;
import io.paretoform.frontier.Samples;
import io.paretoform.frontier.Stack;
import io.paretoform.frontier.World;
import io.paretoform.frontier.World.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Stack.class)
@Tag("integration")
class RestTest {
    private static final String GOOD =
            "{\"space\":\"gpt2\",\"budget\":{\"measurements\":3},\"devices\":[\"nowhere\"]}";

    private final World world;

    RestTest(World world) {
        this.world = world;
    }

    @Test
    void openedSearchIsWhereTheAnswerSays() {
        Answer answer = world.post("/api/searches", GOOD);

        assertThat(answer.status()).isEqualTo(201);
        JsonNode search = answer.json();
        assertThat(answer.location()).endsWith("/api/searches/" + search.path("id").asText());
        assertThat(search.path("state").asText()).isEqualTo("requested");
        assertThat(search.path("budget").path("measurements").asInt()).isEqualTo(3);
        assertThat(search.path("baselines")).isNotEmpty();
        assertThat(search.path("running_seconds").asDouble()).isZero();
        assertThat(world.get("/api/searches/" + search.path("id").asText()).json())
                .isEqualTo(search);
    }

    @Test
    void checkedSearchIsNotStarted() {
        JsonNode newest = world.get("/api/searches?limit=1").json().at("/0/id");

        Answer good = world.post("/api/searches/check", GOOD);
        Answer bad = world.post("/api/searches/check", "{\"space\":\"name: odd\"}");

        assertThat(good.status()).isEqualTo(200);
        assertThat(good.json().path("architectures").bigIntegerValue()).isPositive();
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.json().path("errors").findValuesAsText("field"))
                .containsExactly("space.backbone", "budget");
        assertThat(world.get("/api/searches?limit=1").json().at("/0/id")).isEqualTo(newest);
    }

    @Test
    void spaceMayHaveAnyName() {
        Answer answer =
                world.post(
                        "/api/searches",
                        """
                        {"space":{"name":"\\u0000","backbone":"gpt2","vocab_size":64,
                          "n_positions":192,"n_layer":2,"d_model":32,"n_head":2,"d_inner":128},
                         "budget":{"measurements":3},"devices":["nowhere"]}\
                        """);

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void searchesComeNewestFirstInPages() {
        String first = world.post("/api/searches", GOOD).json().path("id").asText();
        String second = world.post("/api/searches", GOOD).json().path("id").asText();

        Answer page =
                world.get(
                        "/api/searches?limit=1&state=requested&before=%s0"
                                .formatted(max(first, second)));

        assertThat(page.json()).hasSize(1);
        assertThat(page.json().get(0).path("id").asText()).isEqualTo(max(first, second));
        assertThat(page.link()).contains("before=" + max(first, second)).contains("rel=\"next\"");
    }

    @Test
    void frontierIsFilteredByWhatIsAskedFor() {
        String search = world.running("filtered", 9);
        world.tell(Samples.measured(Samples.job(search, "filtered", 1), 10, 100));
        world.tell(Samples.measured(Samples.job(search, "filtered", 2), 20, 200));
        World.soon(() -> world.changes(search).size() == 2);
        String frontier = "/api/searches/" + search + "/frontier";

        assertThat(world.get(frontier).json()).hasSize(2);
        assertThat(world.get(frontier + "?maxLatency=15").json()).hasSize(1);
        assertThat(world.get(frontier + "?maxMemory=99.5").json()).isEmpty();
        assertThat(world.get(frontier + "?minDecoderParameters=1e12").json()).isEmpty();
        assertThat(world.get(frontier + "?bound=latency_ms%3C=15").json()).hasSize(1);
        assertThat(world.get(frontier + "?bound=latency_ms%3C=25&bound=latency_ms%3C=9").json())
                .isEmpty();
        assertThat(world.get(frontier + "?device=filtered").json()).hasSize(2);
        assertThat(world.get(frontier + "?device=other").status()).isEqualTo(400);
    }

    @Test
    void memberHasEverythingThatIsPromised() {
        String search = world.running("complete", 9);
        world.tell(Samples.measured(Samples.job(search, "complete", 1), 10, 100));
        World.soon(() -> world.changes(search).size() == 1);

        JsonNode member = world.get("/api/searches/" + search + "/frontier").json().get(0);

        assertThat(member.fieldNames())
                .toIterable()
                .contains(
                        "id",
                        "architecture",
                        "device",
                        "decoder_parameters",
                        "latency_ms",
                        "latency_ms_low",
                        "latency_ms_high",
                        "peak_memory_bytes",
                        "samples_ms",
                        "conditions");
        assertThat(member.path("decoder_parameters").isIntegralNumber()).isTrue();
        JsonNode attempt =
                world.attempts(new ArchitectureId(member.path("id").asText()), search).getFirst();
        assertThat(member.path("non_dominated").asDouble()).isEqualTo(1);
        member.properties().removeIf(field -> field.getKey().equals("non_dominated"));
        assertThat(attempt.properties()).containsAll(member.properties());
    }

    @Test
    void attemptSaysHowFarItCanBeTrusted() throws IOException {
        String search = world.running("trusted", 9);
        world.tell(Samples.measured(Samples.job(search, "trusted", 17), 10, 100));
        World.soon(() -> world.changes(search).size() == 1);

        Answer answer = world.get("/api/measurements/" + Samples.architecture(17).id());

        JsonNode attempt = world.attempts(Samples.architecture(17).id(), search).getFirst();
        assertThat(attempt.path("number").asLong()).isEqualTo(1);
        assertThat(attempt.path("protocol").asText()).isEqualTo("2");
        assertThat(attempt.path("slowness").asDouble()).isEqualTo(1);
        assertThat(attempt.path("interference").isArray()).isTrue();
        assertThat(attempt.path("statistics").path("count").asInt()).isEqualTo(2);
        assertThat(attempt.path("statistics").path("median").path("value").asDouble())
                .isEqualTo(10.05);
        assertThat(attempt.path("statistics").has("p99_bound")).isTrue();
        assertThat(attempt.path("provenance").path("runtime").asText()).isEqualTo("fake");
        assertThat(
                        Json.MAPPER
                                .readerForListOf(MeasuredAttempt.class)
                                .<List<MeasuredAttempt>>readValue(answer.text()))
                .contains(
                        MeasuredAttempt.of(
                                Samples.measured(Samples.job(search, "trusted", 17), 10, 100),
                                1,
                                false,
                                false));
    }

    @Test
    void failedAttemptIsShownWithItsReason() {
        String search = world.running("failing", 9);
        world.tell(Samples.failed(Samples.job(search, "failing", 19)));
        World.soon(() -> world.changes(search).size() == 1);

        JsonNode attempt = world.attempts(Samples.architecture(19).id(), search).getFirst();

        assertThat(attempt.path("failure").asText()).isEqualTo("out_of_memory");
        assertThat(attempt.path("detail").asText()).isEqualTo("too big");
        assertThat(attempt.path("samples_ms")).isEmpty();
        assertThat(attempt.has("latency_ms")).isFalse();
    }

    @Test
    void protocolOfASearchIsShown() {
        Answer answer =
                world.post(
                        "/api/searches",
                        """
                        {"space":"gpt2","budget":{"measurements":3},"devices":["nowhere"],
                         "protocol":{"stop":{"max_runs":300},"require_quiet":true}}\
                        """);

        assertThat(answer.status()).isEqualTo(201);
        JsonNode protocol = answer.json().path("protocol");
        assertThat(protocol.path("version").asText()).isEqualTo("custom");
        assertThat(protocol.path("stop").path("max_runs").asInt()).isEqualTo(300);
        assertThat(protocol.path("stop").path("max_time").asText()).isEqualTo("PT3S");
        assertThat(protocol.path("require_quiet").asBoolean()).isTrue();
    }

    @Test
    void sentinelsAreShownNewestFirst() {
        world.announce("watched");
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        world.tell(Samples.sentinel("watched", now.minusSeconds(90_000), 1, DriftState.DRIFTED));
        world.tell(Samples.sentinel("watched", now.minusSeconds(60), 1.2, DriftState.DRIFTED));
        SentinelMeasured last = Samples.sentinel("watched", now, 1.1, DriftState.STEADY);
        world.tell(last);
        world.tell(last);
        world.tellAsSentinel("watched", "rubbish".getBytes(StandardCharsets.UTF_8));
        world.tell(Samples.sentinel("watched", Instant.MAX, 1, DriftState.STEADY));
        World.soon(() ->
                world.deadLetters().stream()
                                .filter(letter -> letter.originTopic().endsWith("sentinels"))
                                .count()
                        == 2);
        String path = "/api/devices/watched/sentinels";

        JsonNode readings = world.get(path).json();

        assertThat(readings).hasSize(3);
        assertThat(readings.get(0).path("made_at").asText()).isEqualTo(now.toString());
        assertThat(readings.get(0).path("latency_ms").path("value").asDouble()).isEqualTo(11);
        assertThat(world.get(path + "?limit=1").json()).hasSize(1);
        assertThat(world.get(path + "?worker=worker-of-watched").json()).hasSize(3);
        assertThat(world.get(path + "?worker=other").json()).isEmpty();
        assertThat(world.get(path + "?before=" + now).json()).hasSize(2);
        assertThat(world.get(path + "?before=%2B1000000000-12-31T23:59:59Z").json()).hasSize(3);
        assertThat(world.get(path + "?before=1900-01-01T00:00:00Z").json()).isEmpty();
        World.soon(() -> world.get("/api/devices").text().contains("\"watched\""));
        assertThat(world.get("/api/devices").json())
                .anyMatch(device ->
                        device.path("worker").asText().equals("worker-of-watched")
                                && device.path("drift").asText().equals("steady")
                                && device.path("slowness").asDouble() == 1.1
                                && device.path("alarms_last_day").asInt() == 1);
        World.soon(() ->
                world.get("/q/metrics")
                        .text()
                        .contains(
                                "paretoform_device_slowness_ratio{device=\"watched\","
                                        + "worker=\"worker-of-watched\"} 1.1"));
        assertThat(world.get("/q/metrics").text())
                .contains("paretoform_drift_alarms_total{device=\"watched\"} 2.0");
    }

    @Test
    void deviceWithoutSentinelsIsNotSlow() {
        world.announce("odd\0");
        world.announce("unwatched");
        World.soon(() -> world.get("/api/devices").text().contains("\"unwatched\""));

        assertThat(world.get("/api/devices/unwatched/sentinels").json()).isEmpty();
        assertThat(world.get("/api/devices").json())
                .anyMatch(device ->
                        device.path("device_class").asText().equals("unwatched")
                                && device.path("drift").isNull()
                                && device.path("slowness").asDouble() == 1);
    }

    @Test
    void answersAreReadAsTheRecordsTheyAreMadeOf() throws IOException {
        String search = world.running("shared", 9);
        world.tell(Samples.measured(Samples.job(search, "shared", 1), 10, 100));
        World.soon(() -> world.changes(search).size() == 1);
        String path = "/api/searches/" + search;

        SearchView view = Json.MAPPER.readValue(world.get(path).text(), SearchView.class);
        List<MeasuredArchitecture> frontier =
                Json.MAPPER
                        .readerForListOf(MeasuredArchitecture.class)
                        .readValue(world.get(path + "/frontier").text());

        assertThat(SearchSpaceNotation.parse(view.space().notation()))
                .isEqualTo(SearchSpaces.builtIn("gpt2").orElseThrow());
        assertThat(view.frontierSize()).isEqualTo(1);
        assertThat(frontier)
                .singleElement()
                .isEqualTo(
                        MeasuredArchitecture.of(
                                        Samples.measured(Samples.job(search, "shared", 1), 10, 100))
                                .withNonDominated(1));
    }

    @Test
    void measurementsAreLinesOfJson() {
        String search = world.running("lines", 9);
        world.tell(Samples.measured(Samples.job(search, "lines", 1), 10, 100));
        world.tell(Samples.failed(Samples.job(search, "lines", 2)));
        World.soon(() -> world.changes(search).size() == 2);

        Answer answer = world.get("/api/searches/" + search + "/measurements");

        assertThat(answer.type()).startsWith("application/x-ndjson");
        assertThat(answer.text().lines()).hasSize(2).allMatch(line -> line.startsWith("{"));
        assertThat(world.get("/api/searches/" + search + "/measurements?after=1").text().lines())
                .hasSize(1)
                .allMatch(line -> line.contains("out_of_memory"));
    }

    @Test
    void searchIsPausedResumedAndCancelled() {
        String search = world.running("moved", 9);
        String path = "/api/searches/" + search;

        assertThat(world.post(path + "/pause", "").json().path("state").asText())
                .isEqualTo("paused");
        assertThat(world.post(path + "/pause", "").status()).isEqualTo(409);
        assertThat(world.post(path + "/resume", "").json().path("state").asText())
                .isEqualTo("running");
        assertThat(world.post(path + "/cancel", "").json().path("state").asText())
                .isEqualTo("cancelled");
        Answer again = world.post(path + "/resume", "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("detail").asText())
                .isEqualTo("the search is cancelled: it cannot become running");
    }

    @Test
    void devicesAreListed() {
        world.announce("listed");
        World.soon(() -> world.get("/api/devices").text().contains("\"listed\""));

        assertThat(world.get("/api/devices").json())
                .anyMatch(device ->
                        device.path("device_class").asText().equals("listed")
                                && device.path("live").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "7",
                "{\"space\":\"gpt9\",\"budget\":{\"measurements\":3}}",
                "{\"space\":7,\"budget\":{\"measurements\":3}}",
                "{\"space\":{},\"budget\":{\"measurements\":3}}",
                "{\"space\":\"gpt2\"}",
                "{\"space\":\"gpt2\",\"budget\":[]}",
                "{\"space\":\"gpt2\",\"budget\":{\"measurements\":\"many\"}}",
                "{\"space\":\"gpt2\",\"budget\":{\"measurements\":99999999999}}",
                "{\"space\":\"gpt2\",\"budget\":{\"time\":\"-10m\"}}",
                "{\"space\":\"gpt2\",\"budget\":{\"time\":\"P999999999999D\"}}",
                "{\"space\":\"gpt2\",\"budget\":{\"measurements\":3},\"sede\":1}",
                "{\"space\":\"gpt2\",\"budget\":{\"measurements\":3},\"objectives\":[]}",
                "{\"space\":\"gpt2\",\"budget\":{\"measurements\":3},\"objectives\":[null]}",
                "{\"space\":\"gpt2\",\"budget\":{\"measurements\":3},\"baselines\":[null]}",
                "{\"space\":\"gpt2\",\"budget\":{\"measurements\":3},\"baselines\":[{\"backbone\":\"gpt2\"}]}",
                "{\"space\":\"gpt2\",\"budget\":{\"measurements\":3},\"devices\":[null]}",
                "{\"space\":\"gpt2\",\"budget\":{\"measurements\":3},\"seed\":1e99}",
                "{\"space\":\"gpt2\",\"budget\":{\"measurements\":3},\"protocol\":7}",
                "{\"space\":\"gpt2\",\"budget\":{\"measurements\":3},\"protocol\":{\"quiet\":1}}",
                "{\"space\":\"gpt2\",\"budget\":{\"measurements\":3},\"protocol\":{\"stop\":{\"min_runs\":\"x\"}}}",
                "{\"space\":\"gpt2\",\"budget\":{\"measurements\":3},\"protocol\":{\"time_limit\":\"1s\"}}",
            })
    void badRequestIsAProblemThatNamesTheField(String body) {
        Answer answer = world.post("/api/searches", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().path("errors").get(0).path("field").asText()).isNotEmpty();
        assertThat(answer.json().path("errors").get(0).path("rule").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/searches/none, 404",
        "/api/searches/none/frontier, 404",
        "/api/searches/none/baselines, 404",
        "/api/searches/none/measurements, 404",
        "/api/searches/%00, 404",
        "/api/nothing, 404",
        "/api/searches?limit=0, 400",
        "/api/searches?limit=many, 400",
        "/api/searches?before=%00, 400",
        "/api/searches?state=asleep, 400",
        "/api/searches/none/frontier?maxLatency=fast, 400",
        "/api/searches/none/frontier?maxMemory=-1, 400",
        "/api/searches/none/frontier?minDecoderParameters=NaN, 400",
        "/api/searches/none/frontier?bound=latency_ms%3C20, 400",
        "/api/searches/none/frontier?bound=beauty%3E=1, 400",
        "/api/searches/none/measurements?after=-1, 400",
        "/api/devices/nowhere/sentinels?limit=3001, 400",
        "/api/devices/nowhere/sentinels?limit=few, 400",
        "/api/devices/nowhere/sentinels?before=yesterday, 400",
        "/api/measurements/xyz, 400",
        "/api/measurements/0000000000000000000000000000000000000000000000000000000000000000, 404",
    })
    void badAddressIsAProblem(String path, int status) {
        Answer answer = world.get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("detail").asText()).isNotEmpty();
    }

    @Test
    void movesOfUnknownSearchesAreNotFound() {
        assertThat(world.post("/api/searches/none/pause", "").status()).isEqualTo(404);
    }

    @Test
    void otherMethodsMediaTypesAndBodiesTooLargeAreProblems() {
        Answer type = world.post("/api/searches", "text/plain", GOOD);
        Answer method = world.post("/api/devices", "{}");
        Answer large = world.post("/api/searches", "{\"space\":\"" + "x".repeat(300_000) + "\"}");

        assertThat(type.status()).isEqualTo(415);
        assertThat(type.type()).startsWith("application/problem+json");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.type()).startsWith("application/problem+json");
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.type()).startsWith("application/problem+json");
    }

    @Test
    void metricsAndReadinessAreThere() {
        String search = world.running("counted", 9);
        world.tell(Samples.measured(Samples.job(search, "counted", 1), 10, 100));
        World.soon(() -> world.changes(search).size() == 1);

        assertThat(world.get("/q/health/ready").status()).isEqualTo(200);
        World.soon(() ->
                world.get("/q/metrics")
                        .text()
                        .contains(
                                "paretoform_frontier_size{device=\"counted\",search=\"" + search));
        assertThat(world.get("/q/metrics").text())
                .contains("paretoform_searches{state=\"running\"}")
                .contains("paretoform_hypervolume{device=\"counted\"")
                .contains("paretoform_devices ")
                .contains(
                        "paretoform_results_total{device=\"counted\",outcome=\"measured\","
                                + "reason=\"none\"} 1.0");
    }

    @Test
    void interfaceIsDescribed() {
        String described = world.get("/q/openapi?format=json").text();

        assertThat(described)
                .contains("/api/searches/{search}/frontier", "minDecoderParameters")
                .contains("running_seconds", "application/problem+json")
                .contains("latency_ms_high", "\"bound\"", "alarms_last_day", "effective_count")
                .contains("half_width", "never_steady", "/api/devices/{deviceClass}/sentinels")
                .doesNotContain("Backbone", "figures", "notation", "NEVER_STEADY", "CALIBRATING");
    }

    private static String max(String a, String b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
