package io.paretoform.frontier.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.frontier.EventReader;
import io.paretoform.frontier.EventReader.Event;
import io.paretoform.frontier.Samples;
import io.paretoform.frontier.Stack;
import io.paretoform.frontier.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
@Tag("integration")
class BoardEventsTest {
    private final World world;

    BoardEventsTest(World world) {
        this.world = world;
    }

    @Test
    void searchesThatGoOnAreToldAtFirstAndWhenTheyChange() {
        String search = world.running("board", 9);
        try (EventReader reader = new EventReader(world.address("/api/events"), Map.of())) {
            World.soon(() -> states(reader, search).contains("running"));

            world.tell(Samples.measured(Samples.job(search, "board", 1), 10, 100));
            World.soon(() -> last(reader, search).json().path("measured").asInt() == 1);
            world.post("/api/searches/" + search + "/cancel", "");
            World.soon(() -> states(reader, search).contains("cancelled"));
            String later = world.search("board", 9);

            World.soon(() -> !states(reader, later).isEmpty());
            assertThat(states(reader, search).getLast()).isEqualTo("cancelled");
        }
    }

    @Test
    void searchThatEndedWhileNobodyReadIsToldToWhoComesBack() {
        String search = world.running("board-left", 9);
        try (EventReader reader = new EventReader(world.address("/api/events"), Map.of())) {
            World.soon(() -> states(reader, search).contains("running"));
        }
        world.post("/api/searches/" + search + "/cancel", "");

        try (EventReader back = new EventReader(world.address("/api/events"), Map.of())) {
            World.soon(() -> states(back, search).contains("cancelled"));
        }
    }

    @Test
    void devicesAreToldAtFirstAndWhenTheyChange() {
        try (EventReader reader = new EventReader(world.address("/api/events"), Map.of())) {
            world.announce("board-device");

            World.soon(() -> devices(reader, "board-device") == 1);
            try (EventReader other = new EventReader(world.address("/api/events"), Map.of())) {
                World.soon(() -> devices(other, "board-device") == 1);
            }
            world.announce("board-device");
            world.announce("board-device-2");
            World.soon(() -> devices(reader, "board-device-2") == 1);
            assertThat(devices(reader, "board-device")).isEqualTo(1);
        }
    }

    private static long devices(EventReader reader, String deviceClass) {
        return reader.events("device").stream()
                .filter(event -> event.json().path("device_class").asText().equals(deviceClass))
                .count();
    }

    private static Event last(EventReader reader, String search) {
        return of(reader, search).getLast();
    }

    private static List<String> states(EventReader reader, String search) {
        return of(reader, search).stream()
                .map(event -> event.json().path("state").asText())
                .toList();
    }

    private static List<Event> of(EventReader reader, String search) {
        return reader.events("search").stream()
                .filter(event -> event.json().path("id").asText().equals(search))
                .toList();
    }
}
