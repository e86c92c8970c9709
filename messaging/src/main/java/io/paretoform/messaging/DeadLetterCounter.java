package io.paretoform.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts the dead letters that one stage has written, {@code paretoform_dead_letters_total}. It is
 * there with 0 from the start, so that the first letter is seen as an increase.
 */
public final class DeadLetterCounter {
    private final Counter letters;

    /**
     * Counts from 0.
     *
     * @param stage the service that gives up
     */
    public DeadLetterCounter(MeterRegistry meters, String stage) {
        this.letters =
                Counter.builder("paretoform.dead.letters")
                        .description("Messages given up and put among the dead letters, by stage")
                        .tag("stage", stage)
                        .register(meters);
    }

    public void written(int count) {
        letters.increment(count);
    }
}
