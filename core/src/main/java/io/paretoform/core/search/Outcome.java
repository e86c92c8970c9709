package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Point;
import java.util.Optional;

/**
 * A result of a search, measured or failed.
 *
 * @param number counts the results of a search from 1, over all device classes, in the order in
 *     which they were taken in; that of its frontier change
 * @param architecture measured; again where a result was doubted, and then each counts
 * @param deviceClass where
 * @param baseline whether it was measured only to be compared with
 * @param objectives the values in the order of the search's objectives; empty for a failure
 * @param relativeError of the timings: half the width of their 95 % interval over the median, at
 *     least 0; 0 where unknown
 */
public record Outcome(
        long number,
        Architecture architecture,
        String deviceClass,
        boolean baseline,
        Optional<Point> objectives,
        double relativeError) {
    public Outcome {
        if (number < 1) {
            throw new IllegalArgumentException("outcome " + number + ": expected at least 1");
        }
        if (!(relativeError >= 0 && Double.isFinite(relativeError))) {
            throw new IllegalArgumentException(
                    "relative error " + relativeError + ": expected at least 0");
        }
    }

    /** Whether it may be on a frontier. */
    public boolean isCandidate() {
        return !baseline && objectives.isPresent();
    }
}
