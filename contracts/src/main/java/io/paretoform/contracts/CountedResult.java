package io.paretoform.contracts;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.measure.Interval;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A result as far as strategies learn from it.
 *
 * @param architecture what was measured
 * @param baseline whether it was measured for comparison only
 * @param attempt counts the measurements of this architecture in its search and class from 1
 * @param objectives value and 95 % interval by objective name, in the objective's unit; empty for a
 *     failure
 */
public record CountedResult(
        Architecture architecture,
        boolean baseline,
        int attempt,
        Map<String, Interval> objectives) {
    public CountedResult {
        Require.present("architecture", architecture);
        Require.atLeast("attempt", 1, attempt);
        objectives = Require.sorted("objectives", objectives);
    }

    /** What came of a job. */
    public static CountedResult of(MeasurementRecord.Result result) {
        ProfileJob job = result.job();
        return new CountedResult(
                job.architecture(),
                job.baseline(),
                job.attempt(),
                switch (result) {
                    case Measured measured -> measured.objectives();
                    case MeasurementFailed _ -> Map.of();
                });
    }

    /** The values of these objectives, in this order; empty for a failure. */
    Optional<Point> point(List<String> names) {
        if (objectives.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Point.of(names.stream().mapToDouble(this::positive).toArray()));
    }

    /** Of the least certain objective: half the width of its interval over its value. */
    double relativeError() {
        return objectives.values().stream()
                .mapToDouble(Interval::relativeHalfWidth)
                .max()
                .orElse(0);
    }

    private double positive(String name) {
        Interval interval = objectives.get(name);
        if (interval == null) {
            throw new IllegalArgumentException(
                    "objectives " + objectives.keySet() + ": expected " + name + " among them");
        }
        if (interval.value() <= 0) {
            throw new IllegalArgumentException(
                    name + " " + interval.value() + ": expected a number above 0");
        }
        return interval.value();
    }
}
