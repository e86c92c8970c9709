package io.paretoform.frontier.flow;

import io.paretoform.frontier.store.Outbox;
import io.paretoform.frontier.store.OutboxRow;
import io.paretoform.messaging.FaultPoints;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;

/**
 * Publishes what the outbox holds, in its order, by one instance at a time. A row goes when the
 * broker has its record; one that was published by an instance that died before that is published
 * again, which changes nothing for those who read it.
 */
@ApplicationScoped
public class OutboxPublisher {
    /** Rows are announced; this finds those of an instance that died before it could publish. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private static final int BATCH = 500;

    private final Outbox outbox;
    private final Publisher publisher;
    private final FaultPoints faults;
    private final Event<Committed> committed;
    private final Pulse pulse = new Pulse("outbox", LOOK_EVERY, this::publishAll);

    OutboxPublisher(
            Outbox outbox, Publisher publisher, FaultPoints faults, Event<Committed> committed) {
        this.outbox = outbox;
        this.publisher = publisher;
        this.faults = faults;
        this.committed = committed;
    }

    /** Publishes from now on. */
    void start() {
        pulse.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        pulse.close();
    }

    /** To be called when something was committed. */
    void wake() {
        pulse.wake();
        committed.fire(new Committed());
    }

    /** Publishes until nothing is left, or another instance is at it. */
    public void publishAll() {
        while (QuarkusTransaction.requiringNew().call(this::publishSome)) {}
    }

    /** True when there may be more. */
    private boolean publishSome() {
        if (!outbox.mayPublish()) {
            return false;
        }
        List<OutboxRow> rows = outbox.first(BATCH);
        if (rows.isEmpty()) {
            return false;
        }
        publisher.publish(rows.stream().map(OutboxRow::toPublish).toList());
        faults.passed("after-publish");
        outbox.remove(rows);
        return true;
    }
}
