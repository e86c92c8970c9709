package io.paretoform.frontier.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.JobId;
import io.paretoform.frontier.Database;
import io.paretoform.frontier.Samples;
import io.paretoform.frontier.Stack;
import io.paretoform.frontier.World;
import io.paretoform.frontier.store.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
@Tag("integration")
class OutboxPublisherTest {
    private static final JobId JOB = Samples.job("any", "any", 1).job();

    private final World world;
    private final Database database;
    private final Outbox outbox;
    private final Publisher publisher;
    private final OutboxPublisher living;
    private final Event<Committed> committed;

    OutboxPublisherTest(
            World world,
            Database database,
            Outbox outbox,
            Publisher publisher,
            OutboxPublisher living,
            Event<Committed> committed) {
        this.world = world;
        this.database = database;
        this.outbox = outbox;
        this.publisher = publisher;
        this.living = living;
        this.committed = committed;
    }

    @Test
    void recordsArePublishedInTheirOrderAndGo() {
        put("ordered", 1, 1_200);

        living.publishAll();

        World.soon(() -> numbers("ordered").size() == 1_200);
        assertThat(numbers("ordered")).isSorted();
        World.soon(() -> database.outboxSize() == 0);
    }

    @Test
    void whatAnInstancePublishedBeforeItDiedIsPublishedAgain() {
        OutboxPublisher dying =
                new OutboxPublisher(
                        outbox,
                        publisher,
                        point -> {
                            throw new Death(point);
                        },
                        committed);
        long[] last = {0};
        World.soon(() -> {
            last[0]++;
            put("killed", last[0], last[0]);
            return dies(dying); // unless the service's own publisher was quicker
        });

        living.publishAll();

        World.soon(() -> numbers("killed").stream().filter(n -> n == last[0]).count() == 2);
        World.soon(() -> database.outboxSize() == 0);
    }

    private static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Death(String point) {
            super(point);
        }
    }

    private static boolean dies(OutboxPublisher dying) {
        try {
            dying.publishAll();
            return false;
        } catch (Death killed) {
            return true;
        }
    }

    private List<Long> numbers(String search) {
        return world.changes(search).stream().map(FrontierChange::number).toList();
    }

    private void put(String search, long from, long to) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        LongStream.rangeClosed(from, to)
                                .forEach(number -> outbox.put(change(search, number))));
    }

    private static FrontierChange change(String search, long number) {
        return new FrontierChange(
                Samples.JOB_MADE,
                search,
                number,
                "any",
                JOB,
                List.of(),
                List.of(),
                0,
                0,
                Map.of(),
                null);
    }
}
