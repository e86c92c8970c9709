package io.paretoform.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What a {@link LogFold} shows of itself; every figure has the label {@code stage}. */
final class FoldMetrics {
    private static final Duration[] TRANSACTIONS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final DeadLetterCounter letters;
    private final Counter records;
    private final Timer acts;
    private final Timer transactions;
    private final AtomicLong lag = new AtomicLong();

    FoldMetrics(MeterRegistry meters, String stage) {
        letters = new DeadLetterCounter(meters, stage);
        records =
                Counter.builder("paretoform.fold.records")
                        .description("Records taken in, also those read again after a restart")
                        .tag("stage", stage)
                        .register(meters);
        acts =
                Timer.builder("paretoform.fold.act")
                        .description("Deciding what to write, for all partitions at once")
                        .tag("stage", stage)
                        .register(meters);
        transactions =
                Timer.builder("paretoform.fold.transaction")
                        .description("Transactions of what was written with the positions read to")
                        .tag("stage", stage)
                        .serviceLevelObjectives(TRANSACTIONS)
                        .register(meters);
        Gauge.builder("paretoform.fold.lag", lag, AtomicLong::get)
                .description("Records that are in the topics and have not been taken in")
                .baseUnit("records")
                .tag("stage", stage)
                .register(meters);
    }

    void taken(int count) {
        records.increment(count);
    }

    void behind(long count) {
        lag.set(count);
    }

    void timeAct(Runnable act) {
        acts.record(act);
    }

    void timeTransaction(Runnable transaction) {
        transactions.record(transaction);
    }

    void buried(int count) {
        letters.written(count);
    }
}
