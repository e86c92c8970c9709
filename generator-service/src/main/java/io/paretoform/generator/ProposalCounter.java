package io.paretoform.generator;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts candidates, {@code paretoform_candidates_total}, and searches for which none can be
 * proposed, {@code paretoform_searches_given_up_total}.
 */
final class ProposalCounter {
    private final Counter candidates;
    private final Counter givenUp;

    ProposalCounter(MeterRegistry meters) {
        candidates =
                Counter.builder("paretoform.candidates")
                        .description("Candidates proposed")
                        .register(meters);
        givenUp =
                Counter.builder("paretoform.searches.given.up")
                        .description("Searches for which no candidate can be proposed")
                        .register(meters);
    }

    void proposed(int count) {
        candidates.increment(count);
    }

    void givenUp() {
        givenUp.increment();
    }
}
