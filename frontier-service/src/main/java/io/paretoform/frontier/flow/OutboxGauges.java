package io.paretoform.frontier.flow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.paretoform.frontier.store.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Shows what was decided and has not been published, and how long the same row has been first. */
@ApplicationScoped
class OutboxGauges {
    private static final double MILLIS = 1e3;

    private final Outbox outbox;
    private final Clock clock;
    private volatile First first;

    /** The rows and the first of them, which has been seen as that since then. */
    private record First(Outbox.Backlog backlog, Instant since) {}

    OutboxGauges(Outbox outbox, Clock clock, MeterRegistry registry) {
        this.outbox = outbox;
        this.clock = clock;
        this.first = new First(Outbox.Backlog.NONE, clock.instant());
        Gauge.builder("paretoform.outbox.rows", this, gauges -> gauges.first.backlog.rows())
                .description("Records decided and not yet published")
                .register(registry);
        Gauge.builder("paretoform.outbox.age", this, OutboxGauges::age)
                .description("How long the first of them has waited, as far as it was seen")
                .baseUnit("seconds")
                .register(registry);
    }

    /** Inside a transaction. */
    void show() {
        Outbox.Backlog now = outbox.backlog();
        boolean same = now.first() == first.backlog.first();
        first = new First(now, same ? first.since : clock.instant());
    }

    private double age() {
        First seen = first;
        return seen.backlog.rows() == 0
                ? 0
                : Duration.between(seen.since, clock.instant()).toMillis() / MILLIS;
    }
}
