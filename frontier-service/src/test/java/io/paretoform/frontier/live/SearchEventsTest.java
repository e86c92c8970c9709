package io.paretoform.frontier.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.Codec;
import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.Json;
import io.paretoform.contracts.Topics;
import io.paretoform.contracts.rest.ResultEvent;
import io.paretoform.contracts.rest.SearchView;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.frontier.EventReader;
import io.paretoform.frontier.EventReader.Event;
import io.paretoform.frontier.Samples;
import io.paretoform.frontier.Stack;
import io.paretoform.frontier.World;
import io.paretoform.frontier.flow.Selection;
import io.paretoform.messaging.FlowConfig;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
@Tag("integration")
class SearchEventsTest {
    /** Of the 99th percentile on a quiet machine; here of the median, for others use this one. */
    private static final long LIMIT_MS = 200;

    private final World world;
    private final EventStreams streams;
    private final Selection selection;
    private final FlowConfig flow;
    private final Topics topics;

    SearchEventsTest(
            World world,
            EventStreams streams,
            Selection selection,
            FlowConfig flow,
            Topics topics) {
        this.world = world;
        this.streams = streams;
        this.selection = selection;
        this.flow = flow;
        this.topics = topics;
    }

    @Test
    void resultsAreToldAsTheyComeWithWhatTheyChanged() throws IOException {
        String search = world.running("told", 4);
        try (EventReader reader = reader(search, 0)) {
            reader.await("search", 1);

            world.tell(Samples.measured(Samples.job(search, "told", 1), 10, 100));
            world.tell(Samples.measured(Samples.job(search, "told", 2), 5, 50));
            world.tell(Samples.failed(Samples.job(search, "told", 3)));

            List<ResultEvent> told = results(reader.await("result", 3));
            List<FrontierChange> changes = world.changes(search);
            assertThat(reader.header("Content-Type")).startsWith("text/event-stream");
            assertThat(reader.header("Cache-Control")).isEqualTo("no-store");
            assertThat(told).extracting(ResultEvent::number).containsExactly(1L, 2L, 3L);
            assertThat(told.get(1).joined()).containsExactly(id(2));
            assertThat(told.get(1).left()).containsExactly(id(1));
            assertThat(told.get(1).values()).containsEntry("latency_ms", 5.0);
            assertThat(told.get(1).low()).containsEntry("latency_ms", 5 * 0.99);
            assertThat(told.get(1).high()).containsEntry("latency_ms", 5 * 1.01);
            assertThat(told.get(2).outcome()).isEqualTo(ResultEvent.Outcome.FAILED);
            assertThat(told.get(2).joined()).isEmpty();
            assertThat(told).extracting(ResultEvent::measured).containsExactly(1L, 2L, 2L);
            assertThat(told).extracting(ResultEvent::failed).containsExactly(0L, 0L, 1L);
            for (int i = 0; i < changes.size(); i++) {
                assertThat(told.get(i).size()).isEqualTo(changes.get(i).size());
                assertThat(told.get(i).hypervolume()).isEqualTo(changes.get(i).hypervolume());
            }
        }
    }

    @Test
    void fieldsAreThoseOfTheInterface() {
        String search = world.running("fields", 4);
        world.tell(Samples.failed(Samples.job(search, "fields", 3)));
        try (EventReader reader = reader(search, 0)) {
            JsonNode result = reader.await("result", 1).getFirst().json();

            assertThat(result.fieldNames())
                    .toIterable()
                    .containsExactly(
                            "number",
                            "device",
                            "candidate",
                            "outcome",
                            "reason",
                            "baseline",
                            "held",
                            "made_at",
                            "attempt",
                            "values",
                            "low",
                            "high",
                            "joined",
                            "left",
                            "size",
                            "hypervolume",
                            "measured",
                            "failed");
            assertThat(result.path("outcome").asText()).isEqualTo("failed");
            assertThat(result.path("reason").asText()).isEqualTo("out_of_memory");
            assertThat(result.path("made_at").asText()).isEqualTo("2026-11-22T10:00:01Z");
        }
    }

    @Test
    void stateIsToldAtFirstAndAfterTheResultsThatLedToIt() throws IOException {
        String search = world.running("states", 2);
        try (EventReader reader = reader(search, 0)) {
            reader.await("search", 1);
            world.post("/api/searches/" + search + "/pause", "");
            reader.await("search", 2);
            world.post("/api/searches/" + search + "/resume", "");
            reader.await("search", 3);

            world.tell(Samples.measured(Samples.job(search, "states", 1), 10, 100));
            world.tell(Samples.measured(Samples.job(search, "states", 2), 5, 50));

            List<Event> states = reader.await("search", 4);
            assertThat(states)
                    .extracting(event -> event.json().path("state").asText())
                    .containsExactly("running", "paused", "running", "completed");
            assertThat(reader.events().getLast().name()).isEqualTo("search");
            assertThat(reader.numbers()).containsExactly(1L, 2L);
            assertThat(Json.MAPPER.readValue(states.getLast().data(), SearchView.class).measured())
                    .isEqualTo(2);
        }
    }

    @Test
    void whoComesBackMissesNothingAndIsToldNothingTwice() {
        int count = 30;
        String search = world.running("resumed", count + 1);
        List<Long> numbers = new ArrayList<>();
        Thread.ofVirtual().start(() -> world.tellUsual(search, "resumed", count));
        int connections = 0;
        while (numbers.size() < count) {
            long last = numbers.isEmpty() ? 0 : numbers.getLast();
            try (EventReader reader = resuming(search, last)) {
                int some = Math.min(7, count - numbers.size());
                reader.await("result", some);
                numbers.addAll(reader.numbers());
            }
            connections++;
        }

        assertThat(numbers)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, count).boxed().toList());
        assertThat(connections).isGreaterThan(1);
    }

    @Test
    void olderResultsAreReadInManyParts() {
        int count = 230;
        String search = world.running("parts", count + 1);
        for (int width = 1; width <= count; width++) {
            selection.select(
                    Samples.measured(
                            Samples.job(search, "parts", width), Samples.usualLatency(width), 100));
        }

        try (EventReader reader = reader(search, 17);
                EventReader other = reader(search, count - 1)) {
            assertThat(reader.await("result", count - 17)).hasSize(count - 17);
            assertThat(reader.numbers())
                    .containsExactlyElementsOf(LongStream.rangeClosed(18, count).boxed().toList());
            assertThat(other.await("result", 1)).hasSize(1);
            List<ResultEvent> told = results(reader.events("result"));
            assertThat(told.getLast().measured()).isEqualTo(count);
            assertThat(told.getFirst().measured()).isEqualTo(18);
        }
    }

    @Test
    void clientsThatGoLeaveRoom() {
        String search = world.running("left", 3);
        World.soon(() -> streams.count() == 0);
        try (EventReader reader = reader(search, 0)) {
            reader.await("search", 1);
            assertThat(streams.count()).isEqualTo(1);
        }

        await().atMost(Duration.ofSeconds(5)).until(() -> streams.count() == 0);
    }

    @Test
    void resultIsToldSoon() {
        int count = 100;
        String search = world.running("soon", count + 1);
        long[] took = new long[count];
        try (EventReader reader = reader(search, 0);
                KafkaProducer<String, byte[]> producer =
                        new KafkaProducer<>(flow.settings().producer())) {
            reader.await("search", 1);
            for (int i = 0; i < count; i++) {
                byte[] result =
                        Codec.MEASUREMENTS.encode(
                                Samples.measured(
                                        Samples.job(search, "soon", i + 1),
                                        Samples.usualLatency(i + 1),
                                        100));
                long start = System.nanoTime();
                var _ = producer.send(new ProducerRecord<>(topics.measurements(), search, result));
                took[i] = (reader.await("result", i + 1).getLast().readAt() - start) / 1_000_000;
            }
        }
        Arrays.sort(took);
        System.getLogger("SearchEventsTest")
                .log(
                        System.Logger.Level.INFO,
                        "measurement to event: p50 {0} ms, p99 {1} ms",
                        took[count / 2],
                        took[count * 99 / 100]);

        assertThat(took[count / 2]).isLessThan(LIMIT_MS);
    }

    @Test
    void unknownSearchesAndNumbersThatAreNoneAreRefused() {
        String search = world.running("refused", 3);
        String path = "/api/searches/" + search + "/events";

        assertThat(world.get("/api/searches/none/events").status()).isEqualTo(404);
        assertThat(world.get(path + "?after=-1").status()).isEqualTo(400);
        assertThat(world.get(path + "?after=many").type()).startsWith("application/problem+json");
    }

    private EventReader reader(String search, long after) {
        return new EventReader(
                world.address("/api/searches/" + search + "/events?after=" + after), Map.of());
    }

    private EventReader resuming(String search, long last) {
        return new EventReader(
                world.address("/api/searches/" + search + "/events"),
                Map.of("Last-Event-ID", Long.toString(last)));
    }

    private static List<ResultEvent> results(List<Event> events) {
        return events.stream().map(SearchEventsTest::result).toList();
    }

    private static ResultEvent result(Event event) {
        try {
            return Json.MAPPER.readValue(event.data(), ResultEvent.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ArchitectureId id(int width) {
        return Samples.architecture(width).id();
    }
}
