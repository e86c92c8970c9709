package io.paretoform.core.predict;

/**
 * What was measured of a subject.
 *
 * @param subject for example an architecture
 * @param cost in its unit, above 0
 * @param relativeError half the width of the cost's interval over the cost, at least 0: 0.01 is
 *     plus or minus 1 %
 */
public record Observation<A>(A subject, double cost, double relativeError) {
    public Observation {
        if (!(cost > 0 && Double.isFinite(cost))) {
            throw new IllegalArgumentException(
                    "cost " + cost + ": expected a finite number above 0");
        }
        if (!(relativeError >= 0 && Double.isFinite(relativeError))) {
            throw new IllegalArgumentException(
                    "relative error " + relativeError + ": expected a finite number of at least 0");
        }
    }
}
