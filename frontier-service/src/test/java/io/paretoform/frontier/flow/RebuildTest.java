package io.paretoform.frontier.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.SearchExhausted;
import io.paretoform.core.measure.DriftState;
import io.paretoform.frontier.Database;
import io.paretoform.frontier.Samples;
import io.paretoform.frontier.Stack;
import io.paretoform.frontier.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
@Tag("integration")
class RebuildTest {
    /** As if the database were lost before its outbox was published. */
    private static final String LOSE =
            """
            create or replace function lose() returns trigger language plpgsql as $$
            begin
                if new.topic = 'paretoform.TOPIC' then
                    new.topic := 'paretoform.candidates';
                end if;
                return new;
            end $$;
            create trigger lose before insert on outbox for each row execute function lose();
            """;

    private final World world;
    private final Database database;
    private final Rebuild rebuild;

    RebuildTest(World world, Database database, Rebuild rebuild) {
        this.world = world;
        this.database = database;
        this.rebuild = rebuild;
    }

    @Test
    void databaseMadeAnewEqualsTheOld() {
        String search = world.running("rebuilt", 6);
        world.tell(Samples.measured(Samples.job(search, "rebuilt", 7, 1, true), 10, 100));
        world.tell(Samples.measured(Samples.job(search, "rebuilt", 1), 0, 100)); // buried
        world.tell(Samples.measured(Samples.job(search, "rebuilt", 1), 10, 100));
        world.tell(Samples.measured(Samples.job(search, "rebuilt", 1), 1, 1)); // repeated
        world.post("/api/searches/" + search + "/pause", "");
        world.tell(Samples.failed(Samples.job(search, "rebuilt", 2)));
        world.tell(Samples.measured(Samples.job(search, "rebuilt", 3), 5, 50));
        world.tell(Samples.measured(Samples.job(search, "rebuilt", 1, 2, false), 4, 10));
        World.soon(() -> world.changes(search).size() == 5);
        world.post("/api/searches/" + search + "/resume", "");
        world.tell(new SearchExhausted(Samples.JOB_MADE, search, "rebuilt", 5, null));
        World.soon(() -> world.state(search).equals("completed"));
        World.soon(() -> database.outboxSize() == 0);
        Map<String, List<String>> before = database.content();

        rebuild.run();

        assertThat(database.content()).isEqualTo(before);
        assertThat(database.outboxSize()).isZero();
        assertThat(world.changes(search)).hasSize(5);
    }

    @Test
    void heldResultsAndSentinelsAreMadeAnew() {
        String search = world.running("held-anew", 100);
        world.tellUsual(search, "held-anew", 12);
        world.tell(Samples.measured(Samples.job(search, "held-anew", 30), 0.1, 100));
        world.tell(Samples.measured(Samples.job(search, "held-anew", 31), 0.1, 100));
        world.tell(Samples.measured(Samples.job(search, "held-anew", 30, 2, false), 0.2, 100));
        Instant made = Instant.parse("2026-11-22T10:00:00.123456789Z");
        world.tell(Samples.sentinel("held-anew", made, 1.01, DriftState.STEADY));
        world.tell(Samples.sentinel("held-anew", made, 1.01, DriftState.STEADY)); // repeated
        World.soon(() -> world.changes(search).size() == 15);
        World.soon(() -> world.requests(search).size() == 2);
        World.soon(() -> world.get("/api/devices/held-anew/sentinels").json().size() == 1);
        Map<String, List<String>> before = database.content();
        assertThat(before.get("measurement")).anyMatch(row -> row.contains("\"held\": true"));

        rebuild.run();

        assertThat(database.content()).isEqualTo(before);
        assertThat(database.outboxSize()).isZero();
    }

    @Test
    void openReadersAreNotWaitedFor() {
        String search = world.running("read-meanwhile", 6);
        world.tell(Samples.measured(Samples.job(search, "read-meanwhile", 1), 10, 100));
        World.soon(() -> world.changes(search).size() == 1);
        Map<String, List<String>> before = database.content();

        database.whileReading(rebuild::run);

        assertThat(database.content()).isEqualTo(before);
    }

    @Test
    void requestThatTheTopicLacksIsPublished() {
        String search = world.running("unasked", 100);
        world.tellUsual(search, "unasked", 12);
        database.execute(LOSE.replace("TOPIC", "measurements"));
        world.tell(Samples.measured(Samples.job(search, "unasked", 30), 0.1, 100));
        World.soon(() -> world.changes(search).size() == 13);
        World.soon(() -> database.outboxSize() == 0);
        database.execute("drop trigger lose on outbox");
        assertThat(world.requests(search)).isEmpty();

        rebuild.run();

        World.soon(() -> world.requests(search).size() == 1);
        rebuild.run();
        assertThat(database.outboxSize()).isZero();
        assertThat(world.requests(search)).hasSize(1);
    }

    @Test
    void changesThatTheTopicLacksArePublished() {
        String search = world.running("lacking", 6);
        world.tell(Samples.measured(Samples.job(search, "lacking", 1), 10, 100));
        World.soon(() -> world.changes(search).size() == 1);
        database.execute(LOSE.replace("TOPIC", "frontier-changes"));
        world.tell(Samples.measured(Samples.job(search, "lacking", 2), 20, 200));
        World.soon(
                () -> world.get("/api/searches/" + search).json().path("measured").asLong() == 2);
        database.execute("drop trigger lose on outbox");

        rebuild.run();

        World.soon(() -> world.changes(search).size() == 2);
        assertThat(world.changes(search))
                .extracting(FrontierChange::number)
                .containsExactly(1L, 2L);
    }
}
