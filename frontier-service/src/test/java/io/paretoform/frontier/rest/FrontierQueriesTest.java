package io.paretoform.frontier.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.frontier.Samples;
import io.paretoform.frontier.Stack;
import io.paretoform.frontier.World;
import io.paretoform.frontier.World.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be asked of frontiers, now and in the past. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
@Tag("integration")
class FrontierQueriesTest {
    private static final Pattern NEXT = Pattern.compile("<(.+)>; rel=\"next\"");

    /** A width that no series of results reaches: all tests' candidates are in one database. */
    private static final int ALONE = 1000;

    private final World world;

    FrontierQueriesTest(World world) {
        this.world = world;
    }

    @Test
    void frontierIsKnownAsOfEveryResult() {
        String search = world.running("as-of", 9);
        world.tell(Samples.measured(Samples.job(search, "as-of", 1), 10, 100));
        world.tell(Samples.failed(Samples.job(search, "as-of", 3)));
        world.tell(Samples.measured(Samples.job(search, "as-of", 2), 5, 50));
        World.soon(() -> world.changes(search).size() == 3);

        assertThat(members(search, "?at=0")).isEmpty();
        assertThat(members(search, "?at=1")).containsExactly(id(1));
        assertThat(members(search, "?at=2")).containsExactly(id(1));
        assertThat(members(search, "?at=3")).containsExactly(id(2));
        assertThat(members(search, "")).containsExactly(id(2));
        assertThat(rule(search, "?at=4")).isEqualTo("'4': expected at most 3, the last");
    }

    @Test
    void frontierIsKnownAsOfEveryTime() {
        String search = world.running("as-of-time", 9);
        for (int width = 1; width <= 3; width++) {
            world.tell(
                    Samples.made(
                            Samples.JOB_MADE.plusSeconds(10L * width),
                            Samples.measured(
                                    Samples.job(search, "as-of-time", width), 10 - width, 100)));
        }
        World.soon(() -> world.changes(search).size() == 3);

        assertThat(members(search, "?at=1969-01-01T00:00:00Z")).isEmpty();
        assertThat(members(search, "?at=2026-11-22T10:00:09Z")).isEmpty();
        assertThat(members(search, "?at=2026-11-22T10:00:10Z")).containsExactly(id(1));
        assertThat(members(search, "?at=2026-11-22T10:00:29.9Z")).containsExactly(id(2));
        assertThat(members(search, "?at=%2B10000-01-01T00:00:00Z")).containsExactly(id(3));
    }

    @Test
    void whatASupersededMeasurementHidIsBackFromThenOn() {
        String search = world.running("back-again", 9);
        world.tell(Samples.measured(Samples.job(search, "back-again", 1), 10, 100));
        world.tell(Samples.measured(Samples.job(search, "back-again", 2), 5, 50));
        world.tell(Samples.measured(Samples.job(search, "back-again", 2, 2, false), 50, 500));
        World.soon(() -> world.changes(search).size() == 3);

        assertThat(members(search, "?at=1")).containsExactly(id(1));
        assertThat(members(search, "?at=2")).containsExactly(id(2));
        assertThat(members(search, "?at=3")).containsExactly(id(1), id(2));
        assertThat(frontier(search, "?at=2").json().get(0).path("latency_ms").asDouble())
                .isEqualTo(5);
        assertThat(frontier(search, "?at=3").json().get(1).path("latency_ms").asDouble())
                .isEqualTo(50);
    }

    @Test
    void pagesOverEqualValuesShowEveryMemberOnce() {
        String search = world.running("paged", 9);
        for (int width = 1; width <= 5; width++) {
            world.tell(Samples.measured(Samples.job(search, "paged", width), 10, 100 * width));
        }
        World.soon(() -> world.changes(search).size() == 5);

        List<String> seen = new ArrayList<>();
        Answer page = frontier(search, "?sort=latency_ms&limit=2");
        seen.addAll(ids(page));
        // Nothing that happens meanwhile moves the pages.
        world.tell(Samples.measured(Samples.job(search, "paged", 6), 5, 50));
        World.soon(() -> world.changes(search).size() == 6);
        while (!page.link().isEmpty()) {
            Matcher next = NEXT.matcher(page.link());
            assertThat(next.find()).as(page.link()).isTrue();
            URI uri = URI.create(next.group(1));
            page = world.get(uri.getRawPath() + "?" + uri.getRawQuery());
            seen.addAll(ids(page));
        }

        assertThat(seen).containsExactly(id(1), id(2), id(3), id(4), id(5));
        assertThat(members(search, "?sort=latency_ms")).containsExactly(id(6));
        assertThat(rule(search, "?after=" + id(5))).contains("expected one of those asked for");
    }

    @Test
    void membersAreSortedBestFirst() {
        String search = world.running("sorted", 9);
        world.tell(Samples.measured(Samples.job(search, "sorted", 1), 10, 300));
        world.tell(Samples.measured(Samples.job(search, "sorted", 3), 30, 100));
        world.tell(Samples.measured(Samples.job(search, "sorted", 2), 20, 200));
        World.soon(() -> world.changes(search).size() == 3);

        assertThat(members(search, "")).containsExactly(id(1), id(3), id(2));
        assertThat(members(search, "?sort=latency_ms")).containsExactly(id(1), id(2), id(3));
        assertThat(members(search, "?sort=decoder_parameters&limit=2"))
                .containsExactly(id(3), id(2));
        assertThat(rule(search, "?sort=latency_decode_ms"))
                .isEqualTo(
                        "'latency_decode_ms': expected one of [decoder_parameters, latency_ms,"
                                + " peak_memory_bytes]");
    }

    @Test
    void devicesStandSideBySide() {
        String search = world.running("overlay-a", 9, "overlay-b");
        world.tell(Samples.measured(Samples.job(search, "overlay-a", 1), 10, 100));
        world.tell(Samples.measured(Samples.job(search, "overlay-b", 1), 20, 100));
        world.tell(Samples.measured(Samples.job(search, "overlay-a", 2), 12, 110));
        World.soon(() -> world.changes(search).size() == 3);

        assertThat(members(search, "")).containsExactly(id(1), id(1), id(2));
        assertThat(members(search, "?device=overlay-b")).containsExactly(id(1));
        assertThat(members(search, "?after=" + id(1) + "&afterDevice=overlay-a"))
                .containsExactly(id(1), id(2));
        assertThat(members(search, "?after=" + id(1))).containsExactly(id(2));
        JsonNode best = world.get("/api/searches/" + search + "/best?maxLatency=15").json();
        assertThat(best).hasSize(2);
        assertThat(best.get(0).path("device").asText()).isEqualTo("overlay-a");
        assertThat(best.get(0).path("objective").asText()).isEqualTo("decoder_parameters");
        assertThat(best.get(0).path("best").path("id").asText()).isEqualTo(id(2));
        assertThat(best.get(0).path("nearest").isNull()).isTrue();
        assertThat(best.get(1).path("best").isNull()).isTrue();
        assertThat(best.get(1).path("nearest").path("latency_ms").asDouble()).isEqualTo(20);
    }

    @Test
    void nearestMissesWhatIsAskedForTheLeast() {
        String search = world.running("near", 9);
        world.tell(Samples.measured(Samples.job(search, "near", 1), 10, 400));
        world.tell(Samples.measured(Samples.job(search, "near", 2), 12, 250));
        world.tell(Samples.measured(Samples.job(search, "near", 3), 30, 200));
        World.soon(() -> world.changes(search).size() == 3);
        String best = "/api/searches/" + search + "/best";

        JsonNode nearest = world.get(best + "?maxLatency=10&maxMemory=200").json().get(0);
        JsonNode quickest = world.get(best + "?objective=latency_ms&maxMemory=300").json().get(0);

        assertThat(nearest.path("nearest").path("id").asText()).isEqualTo(id(2));
        assertThat(quickest.path("best").path("id").asText()).isEqualTo(id(2));
        assertThat(world.get(best + "?at=0").json().get(0).path("nearest").isNull()).isTrue();
    }

    @Test
    void memberSaysHowSurelyItIsOne() {
        String search = world.running("certain", 9);
        world.tell(Samples.measured(Samples.job(search, "certain", 1), 10, 100));
        world.tell(Samples.measured(Samples.job(search, "certain", 2), 10.05, 100));
        World.soon(() -> world.changes(search).size() == 2);

        JsonNode members = frontier(search, "").json();

        // Normal deviate 0.69 of the logarithms' difference.
        assertThat(members.get(0).path("non_dominated").asDouble()).isCloseTo(0.755, within(0.01));
        assertThat(members.get(1).path("non_dominated").asDouble()).isEqualTo(1);
        assertThat(frontier(search, "?maxLatency=10").json().get(0)).isEqualTo(members.get(0));
        assertThat(frontier(search, "?at=1").json().get(0).path("non_dominated").asDouble())
                .isEqualTo(1);
    }

    @Test
    void frontierIsATableWhereAskedForOne() {
        String search = world.running("table", 9);
        world.tell(Samples.measured(Samples.job(search, "table", 1), 10, 100));
        World.soon(() -> world.changes(search).size() == 1);
        String path = "/api/searches/" + search + "/frontier";

        Answer table = world.get(path, "text/csv");

        assertThat(table.type()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(table.text().lines().toList()).hasSize(2);
        assertThat(table.text())
                .startsWith("id,device,decoder_parameters,decoder_parameters_low,")
                .contains("\n" + id(1) + ",table,")
                .contains(",10,9.9,10.1,100,100,100,1.0,\"{\"\"backbone\"\":\"\"gpt2\"\"");
        assertThat(world.get(path, "*/*").type()).startsWith("application/json");
        assertThat(world.get(path, "text/html, */*;q=0.1").type()).startsWith("application/json");
        assertThat(world.get(path, "image/png").status()).isEqualTo(406);
    }

    @Test
    void candidateIsCountedLayerByLayer() {
        String search = world.running("candidate", 9);
        world.tell(Samples.measured(Samples.job(search, "candidate", ALONE), 10, 100));
        world.tell(Samples.failed(Samples.job(search, "candidate", ALONE, 2, false)));
        World.soon(() -> world.changes(search).size() == 2);

        JsonNode candidate = world.get("/api/candidates/" + id(ALONE)).json();

        assertThat(candidate.path("id").asText()).isEqualTo(id(ALONE));
        assertThat(candidate.path("architecture").path("d_model").asInt()).isEqualTo(8 * ALONE);
        assertThat(candidate.path("attempts").asInt()).isEqualTo(2);
        assertThat(candidate.path("searches")).hasSize(1);
        assertThat(candidate.path("workload").path("name").asText()).isEqualTo("lts");
        JsonNode layers = candidate.path("layers");
        assertThat(layers).hasSize(2);
        assertThat(layers.get(0).path("n_head").asInt()).isEqualTo(2);
        assertThat(layers.get(0).path("d_inner").asInt()).isEqualTo(16);
        JsonNode counts = candidate.path("counts");
        long finalNorm = 2L * 8 * ALONE;
        assertThat(counts.path("decoder_parameters").asLong())
                .isEqualTo(
                        layers.get(0).path("parameters").asLong()
                                + layers.get(1).path("parameters").asLong()
                                + finalNorm);
        assertThat(counts.path("weight_bytes").asLong())
                .isEqualTo(4 * counts.path("total_parameters").asLong());
        assertThat(counts.path("flops_prefill").asLong()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/api/searches/none/frontier?at=soon, 400, at, 'soon': expected the number of a"
                        + " result",
                "/api/searches/none/frontier?at=-1, 400, at, '-1': expected the number of a result",
                "/api/searches/none/frontier?at=99999999999999999999, 400, at, expected the number",
                "/api/searches/none/frontier?sort=beauty, 400, sort, 'beauty'",
                "/api/searches/none/frontier?limit=0, 400, limit, '0': expected 1 to 10000",
                "/api/searches/none/frontier?limit=10001, 400, limit, '10001': expected 1 to 10000",
                "/api/searches/none/frontier?after=xyz, 400, after, xyz",
                "/api/searches/none/best?objective=beauty, 400, objective, 'beauty'",
                "/api/searches/none/best?maxLatency=fast, 400, maxLatency, 'fast'",
                "/api/searches/none/points?after=-1, 400, after, '-1'",
                "/api/searches/none/points?limit=200001, 400, limit, '200001': expected 1 to"
                        + " 200000",
                "/api/searches/none/hypervolume?points=1, 400, points, '1': expected 2 to 100000",
                "/api/candidates/xyz, 400, candidate, xyz",
            })
    void badParameterIsAProblemThatNamesIt(String path, int status, String field, String rule) {
        Answer answer = world.get(path);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().path("errors").get(0).path("field").asText()).isEqualTo(field);
        assertThat(answer.json().path("errors").get(0).path("rule").asText()).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/searches/none/frontier",
                "/api/searches/none/best",
                "/api/searches/none/points",
                "/api/searches/none/hypervolume",
                "/api/searches/%00/points",
                "/api/candidates/0000000000000000000000000000000000000000000000000000000000000000",
            })
    void whatIsUnknownIsNotFound(String path) {
        Answer answer = world.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.type()).startsWith("application/problem+json");
    }

    private Answer frontier(String search, String query) {
        return world.get("/api/searches/" + search + "/frontier" + query);
    }

    private List<String> members(String search, String query) {
        return ids(frontier(search, query));
    }

    private String rule(String search, String query) {
        Answer answer = frontier(search, query);
        assertThat(answer.status()).isEqualTo(400);
        return answer.json().path("errors").get(0).path("rule").asText();
    }

    private static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().valueStream().map(member -> member.path("id").asText()).toList();
    }

    private static String id(int width) {
        return Samples.architecture(width).id().hex();
    }
}
