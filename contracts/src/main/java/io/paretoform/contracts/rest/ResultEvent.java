package io.paretoform.contracts.rest;

import io.paretoform.contracts.FailureReason;
import io.paretoform.core.architecture.ArchitectureId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A result and what it changed, as streams of events tell it.
 *
 * @param number counts the results of the search from 1, without gaps
 * @param device the device class
 * @param reason why there is no measurement; null where there is one
 * @param held whether it surprised and waits outside the frontier for another attempt
 * @param madeAt when it was measured
 * @param attempt counts the measurements of the candidate in the search and device class
 * @param values by objective, in its unit; empty for a failure
 * @param low lower ends of the 95 % intervals
 * @param high upper ends
 * @param joined candidates that became members of the device class's frontier with it
 * @param left candidates that are members no more
 * @param size members afterwards; null for results of before a service that kept it
 * @param hypervolume of the frontier afterwards, as a share of the reference box; null as above
 * @param measured results of the device class so far that are measurements, this one included
 * @param failed those that are not
 */
public record ResultEvent(
        long number,
        String device,
        ArchitectureId candidate,
        Outcome outcome,
        @Nullable FailureReason reason,
        boolean baseline,
        boolean held,
        Instant madeAt,
        int attempt,
        Map<String, Double> values,
        Map<String, Double> low,
        Map<String, Double> high,
        List<ArchitectureId> joined,
        List<ArchitectureId> left,
        @Nullable Integer size,
        @Nullable Double hypervolume,
        long measured,
        long failed) {

    /** What came of a job. */
    public enum Outcome {
        MEASURED,
        FAILED
    }
}
