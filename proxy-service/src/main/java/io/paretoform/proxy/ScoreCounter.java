package io.paretoform.proxy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.paretoform.core.search.Selection.Rejection;
import java.util.Locale;

/**
 * Counts what became of scored candidates, {@code paretoform_scored_total}: offered and {@code
 * pooled} or {@code repeated}; admitted ({@code true}) for a reason; and how often one was passed
 * over ({@code false}) for a reason while others were admitted.
 */
final class ScoreCounter {
    private final MeterRegistry meters;

    ScoreCounter(MeterRegistry meters) {
        this.meters = meters;
    }

    void offered(boolean isNew) {
        count(isNew ? "pooled" : "repeated", "offered", 1);
    }

    void admitted(String reason) {
        count("true", reason, 1);
    }

    void passedOver(Rejection reason, int candidates) {
        count("false", label(reason), candidates);
    }

    /** As labels are written. */
    static String label(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    private void count(String admitted, String reason, int candidates) {
        Counter.builder("paretoform.scored")
                .description("What became of scored candidates, and why")
                .tags("admitted", admitted, "reason", reason)
                .register(meters)
                .increment(candidates);
    }
}
