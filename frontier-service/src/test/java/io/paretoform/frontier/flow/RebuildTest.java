package io.paretoform.frontier.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.SearchExhausted;
import io.paretoform.frontier.Database;
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
class RebuildTest {
    /** As if the database were lost before its outbox was published. */
    private static final String LOSE_CHANGES =
            """
            create or replace function lose() returns trigger language plpgsql as $$
            begin
                if new.topic = 'paretoform.frontier-changes' then
                    new.topic := 'paretoform.candidates';
                end if;
                return new;
            end $$;
            create trigger lose_changes before insert on outbox for each row execute function lose();
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
        world.tell(new SearchExhausted(Samples.JOB_MADE, search, "rebuilt", 5));
        World.soon(() -> world.state(search).equals("completed"));
        World.soon(() -> database.outboxSize() == 0);
        Map<String, List<String>> before = database.content();

        rebuild.run();

        assertThat(database.content()).isEqualTo(before);
        assertThat(database.outboxSize()).isZero();
        assertThat(world.changes(search)).hasSize(5);
    }

    @Test
    void changesThatTheTopicLacksArePublished() {
        String search = world.running("lacking", 6);
        world.tell(Samples.measured(Samples.job(search, "lacking", 1), 10, 100));
        World.soon(() -> world.changes(search).size() == 1);
        database.execute(LOSE_CHANGES);
        world.tell(Samples.measured(Samples.job(search, "lacking", 2), 20, 200));
        World.soon(
                () -> world.get("/api/searches/" + search).json().path("measured").asLong() == 2);
        database.execute("drop trigger lose_changes on outbox");

        rebuild.run();

        World.soon(() -> world.changes(search).size() == 2);
        assertThat(world.changes(search))
                .extracting(FrontierChange::number)
                .containsExactly(1L, 2L);
    }
}
