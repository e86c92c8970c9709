package io.paretoform.frontier.flow;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Has everything shown as it stands now; what that costs and when it was last done is shown too.
 */
@ApplicationScoped
class Gauges {
    private final DeviceGauges devices;
    private final SearchGauges searches;
    private final OutboxGauges outbox;
    private final Clock clock;
    private final Timer refreshes;
    private final AtomicLong refreshedAt;

    Gauges(
            DeviceGauges devices,
            SearchGauges searches,
            OutboxGauges outbox,
            Clock clock,
            MeterRegistry registry) {
        this.devices = devices;
        this.searches = searches;
        this.outbox = outbox;
        this.clock = clock;
        this.refreshedAt = new AtomicLong(clock.millis());
        this.refreshes =
                Timer.builder("paretoform.metrics.refresh")
                        .description("Reading from the database what is shown of it")
                        .register(registry);
        TimeGauge.builder(
                        "paretoform.metrics.refreshed.timestamp",
                        refreshedAt,
                        TimeUnit.MILLISECONDS,
                        AtomicLong::get)
                .description("When the database was last read for what is shown of it")
                .register(registry);
    }

    /** What is in memory first: a database that is away must not hide that a worker is. */
    void refresh() {
        devices.showWorkers();
        refreshes.record(() -> QuarkusTransaction.requiringNew().run(this::read));
        refreshedAt.set(clock.millis());
    }

    private void read() {
        searches.show();
        devices.showSentinels();
        outbox.show();
    }
}
