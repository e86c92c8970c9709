package io.paretoform.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.core.search.SearchState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
@Tag("integration")
class SelectionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final World world;

    SelectionTest(World world) {
        this.world = world;
    }

    @Test
    void resultsBecomeNumberedChangesAndTheFrontier() {
        world.announce("numbered");
        String search = world.search("numbered", 3);
        await().atMost(PATIENCE).until(() -> world.state(search).equals("running"));

        world.tell(Samples.measured(Samples.job(search, "numbered", 1), 10, 100));
        world.tell(Samples.measured(Samples.job(search, "numbered", 2), 5, 50));
        world.tell(Samples.failed(Samples.job(search, "numbered", 3)));

        await().atMost(PATIENCE).until(() -> world.changes(search).size() == 3);
        List<FrontierChange> changes = world.changes(search);
        assertThat(changes).extracting(FrontierChange::number).containsExactly(1L, 2L, 3L);
        assertThat(changes.get(1).left()).containsExactly(Samples.architecture(1).id());
        assertThat(changes.get(2).joined()).isEmpty();
        JsonNode members = world.get("/api/searches/" + search + "/frontier").json();
        assertThat(members).hasSize(1);
        assertThat(members.get(0).path("latency_ms").asDouble()).isEqualTo(5);
        await().atMost(PATIENCE).until(() -> world.definitions(search).size() == 3);
        assertThat(world.definitions(search))
                .extracting(SearchDefinition::state)
                .containsExactly(SearchState.REQUESTED, SearchState.RUNNING, SearchState.COMPLETED);
    }
}
