package io.paretoform.frontier.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.frontier.Samples;
import io.paretoform.frontier.Stack;
import io.paretoform.frontier.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What pictures are drawn from. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
@Tag("integration")
class PlotsTest {
    private final World world;

    PlotsTest(World world) {
        this.world = world;
    }

    @Test
    void everyMeasurementIsAPointWithItsState() {
        String search = world.running("scattered", 100);
        double baseline = Samples.usualLatency(40);
        world.tell(Samples.measured(Samples.job(search, "scattered", 40, 1, true), baseline, 900));
        world.tellUsual(search, "scattered", 12);
        world.tell(Samples.failed(Samples.job(search, "scattered", 13)));
        world.tell(Samples.measured(Samples.job(search, "scattered", 30), 0.1, 100)); // held
        world.tell(Samples.measured(Samples.job(search, "scattered", 1, 2, false), 90, 900));
        World.soon(() -> world.changes(search).size() == 16);

        JsonNode points = world.get("/api/searches/" + search + "/points").json();

        assertThat(points.path("search").asText()).isEqualTo(search);
        assertThat(texts(points.path("objectives")))
                .containsExactly("decoder_parameters", "latency_ms", "peak_memory_bytes");
        assertThat(texts(points.path("devices"))).containsExactly("scattered");
        assertThat(points.path("last").asLong()).isEqualTo(16);
        assertThat(numbers(points.path("number")))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 16)
                                .filter(number -> number != 14)
                                .boxed()
                                .toList());
        assertThat(numbers(points.path("state")))
                .containsExactly(2, 4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 0);
        assertThat(numbers(points.path("attempt"))).endsWith(1, 2).startsWith(1);
        assertThat(numbers(points.path("device"))).containsOnly(0).hasSize(15);
        assertThat(points.path("candidate").get(0).asText())
                .isEqualTo(Samples.architecture(40).id().hex());
        assertThat(points.path("values").path("latency_ms").get(0).asDouble()).isEqualTo(baseline);
        assertThat(points.path("low").path("latency_ms").get(0).asDouble())
                .isEqualTo(baseline * 0.99);
        assertThat(points.path("high").path("latency_ms").get(0).asDouble())
                .isEqualTo(baseline * 1.01);
        assertThat(points.path("high").path("peak_memory_bytes").get(14).asDouble()).isEqualTo(900);
    }

    @Test
    void pointsFollowTheNumberGiven() {
        String search = world.running("followed-a", 9, "followed-b");
        world.tell(Samples.measured(Samples.job(search, "followed-a", 1), 10, 100));
        world.tell(Samples.measured(Samples.job(search, "followed-b", 1), 20, 100));
        world.tell(Samples.measured(Samples.job(search, "followed-a", 2), 11, 110));
        world.tell(Samples.failed(Samples.job(search, "followed-a", 3)));
        World.soon(() -> world.changes(search).size() == 4);
        String path = "/api/searches/" + search + "/points";

        JsonNode first = world.get(path + "?limit=1").json();
        JsonNode rest = world.get(path + "?after=1").json();
        JsonNode none = world.get(path + "?after=4").json();
        JsonNode other = world.get(path + "?device=followed-b").json();

        assertThat(numbers(first.path("number"))).containsExactly(1);
        assertThat(first.path("last").asLong()).isEqualTo(1);
        assertThat(numbers(rest.path("number"))).containsExactly(2, 3);
        assertThat(numbers(rest.path("device"))).containsExactly(1, 0);
        assertThat(rest.path("last").asLong()).isEqualTo(4);
        assertThat(none.path("number")).isEmpty();
        assertThat(none.path("values").path("latency_ms").isArray()).isTrue();
        assertThat(numbers(other.path("number"))).containsExactly(2);
        assertThat(numbers(other.path("device"))).containsExactly(1);
        assertThat(world.get(path + "?device=followed-c").status()).isEqualTo(400);
    }

    @Test
    void hypervolumeIsAStepForEachChangeAndTheLastResult() {
        String search = world.running("grown", 20);
        world.tell(
                Samples.made(
                        Samples.JOB_MADE.plusSeconds(2),
                        Samples.measured(Samples.job(search, "grown", 2), 10, 100)));
        world.tell(Samples.failed(Samples.job(search, "grown", 3)));
        world.tell(
                Samples.made(
                        Samples.JOB_MADE.plusMillis(5_500),
                        Samples.measured(Samples.job(search, "grown", 4), 5, 50)));
        world.tell(Samples.measured(Samples.job(search, "grown", 1), 50, 500));
        World.soon(() -> world.changes(search).size() == 4);
        double last = world.changes(search).getLast().hypervolume();

        JsonNode series = world.get("/api/searches/" + search + "/hypervolume").json().get(0);

        assertThat(series.path("device").asText()).isEqualTo("grown");
        assertThat(series.path("strategy").asText()).isNotEmpty();
        assertThat(series.path("reference").path("latency_ms").asDouble()).isEqualTo(20);
        assertThat(numbers(series.path("number"))).containsExactly(1, 3, 4);
        assertThat(numbers(series.path("size"))).containsExactly(1, 1, 1);
        assertThat(series.path("seconds").get(0).asDouble()).isEqualTo(2);
        assertThat(series.path("seconds").get(1).asDouble()).isEqualTo(5.5);
        assertThat(series.path("hypervolume").get(2).asDouble()).isEqualTo(last);
    }

    @Test
    void longSeriesIsThinnedBetweenItsEnds() {
        String search = world.running("thinned", 50);
        for (int width = 1; width <= 9; width++) {
            world.tell(Samples.measured(Samples.job(search, "thinned", width), 10 - width, 100));
        }
        World.soon(() -> world.changes(search).size() == 9);
        String path = "/api/searches/" + search + "/hypervolume";

        assertThat(numbers(world.get(path + "?points=3").json().get(0).path("number")))
                .containsExactly(1, 5, 9);
        assertThat(numbers(world.get(path + "?points=2").json().get(0).path("number")))
                .containsExactly(1, 9);
        assertThat(world.get(path + "?device=other").status()).isEqualTo(400);
    }

    @Test
    void seriesOfADeviceWithoutResultsIsEmpty() {
        String search = world.running("barren", 50);

        JsonNode series = world.get("/api/searches/" + search + "/hypervolume").json().get(0);

        assertThat(series.path("number")).isEmpty();
        assertThat(series.path("reference")).isEmpty();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private static List<Integer> numbers(JsonNode array) {
        return array.valueStream().map(JsonNode::asInt).toList();
    }
}
