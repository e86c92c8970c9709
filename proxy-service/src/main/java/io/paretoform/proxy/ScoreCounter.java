package io.paretoform.proxy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what became of scored candidates: {@code paretoform_scored_total}. */
final class ScoreCounter {
    private final Counter admitted;
    private final Counter pooled;
    private final Counter repeated;

    ScoreCounter(MeterRegistry meters) {
        admitted = meters.counter("paretoform.scored", "admitted", "true");
        pooled = meters.counter("paretoform.scored", "admitted", "pooled");
        repeated = meters.counter("paretoform.scored", "admitted", "repeated");
    }

    void offered(boolean isNew) {
        (isNew ? pooled : repeated).increment();
    }

    void admitted() {
        admitted.increment();
    }
}
