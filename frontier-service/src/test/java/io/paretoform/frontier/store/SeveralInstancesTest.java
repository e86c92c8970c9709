package io.paretoform.frontier.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.Measured;
import io.paretoform.frontier.EventReader;
import io.paretoform.frontier.Samples;
import io.paretoform.frontier.Stack;
import io.paretoform.frontier.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
@Tag("integration")
class SeveralInstancesTest {
    private final World world;
    private final Searches searches;
    private final Outbox outbox;
    private final Results ofAnotherInstance;

    SeveralInstancesTest(
            World world,
            Searches searches,
            Outbox outbox,
            Measurements measurements,
            Frontiers frontiers,
            History history,
            Definitions definitions) {
        this.world = world;
        this.searches = searches;
        this.outbox = outbox;
        this.ofAnotherInstance =
                new Results(
                        measurements,
                        frontiers,
                        history,
                        new FrontierCache(frontiers, measurements),
                        definitions);
    }

    @Test
    void whatAnotherInstanceCountedIsToldHere() {
        String search = world.running("told-there", 9);
        URI events = world.address("/api/searches/" + search + "/events");
        try (EventReader reader = new EventReader(events, Map.of())) {
            reader.await("search", 1);

            countElsewhere(Samples.measured(Samples.job(search, "told-there", 3), 5, 50));
            reader.await("result", 1);
            world.tell(Samples.measured(Samples.job(search, "told-there", 1), 10, 100));
            reader.await("result", 2);
            countElsewhere(Samples.measured(Samples.job(search, "told-there", 4), 4, 40));

            reader.await("result", 3);
            assertThat(reader.numbers()).containsExactly(1L, 2L, 3L);
        }
    }

    private void countElsewhere(Measured result) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        searches.lock(result.search())
                                .flatMap(row -> ofAnotherInstance.take(row, result))
                                .ifPresent(taken -> outbox.put(taken.change())));
    }

    @Test
    void frontierThatAnotherInstanceChangedIsReadAgain() {
        String search = world.running("shared", 9);
        world.tell(Samples.measured(Samples.job(search, "shared", 1), 10, 100));
        World.soon(() -> world.changes(search).size() == 1);
        countElsewhere(Samples.measured(Samples.job(search, "shared", 3), 5, 50));

        world.tell(Samples.measured(Samples.job(search, "shared", 2), 6, 60));

        World.soon(() -> world.changes(search).size() == 3);
        assertThat(world.changes(search))
                .extracting(FrontierChange::number)
                .containsExactly(1L, 2L, 3L);
        assertThat(world.changes(search).getLast().joined()).isEmpty();
        assertThat(world.get("/api/searches/" + search + "/frontier").json()).hasSize(1);
    }
}
