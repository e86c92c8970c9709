package io.paretoform.simulation;

import io.paretoform.core.search.Choice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How one simulated search went.
 *
 * @param strategy its name
 * @param seed its seed
 * @param measurements numbers of results at which it was looked at, ascending
 * @param hypervolumes of the true values of what it would then have declared, over the best known
 * @param reasons how many measurements were admitted for which reason
 * @param impossible why it ended before its budget, when nothing can keep its bounds
 */
public record Course(
        String strategy,
        long seed,
        List<Integer> measurements,
        List<Double> hypervolumes,
        Map<Choice.Reason, Integer> reasons,
        Optional<String> impossible) {
    public Course {
        measurements = List.copyOf(measurements);
        hypervolumes = List.copyOf(hypervolumes);
        reasons = Map.copyOf(reasons);
    }

    /** With hypervolumes as shares of this. */
    Course relativeTo(double volume) {
        return new Course(
                strategy,
                seed,
                measurements,
                hypervolumes.stream().map(one -> volume > 0 ? one / volume : 0).toList(),
                reasons,
                impossible);
    }

    /** The last hypervolume seen by then, 0 before the first. */
    public double at(int results) {
        double last = 0;
        for (int i = 0; i < measurements.size() && measurements.get(i) <= results; i++) {
            last = hypervolumes.get(i);
        }
        return last;
    }

    /** The first look from which on the hypervolume was at least this much. */
    public OptionalInt reaches(double hypervolume) {
        int first = measurements.size();
        while (first > 0 && hypervolumes.get(first - 1) >= hypervolume) {
            first--;
        }
        return first == measurements.size()
                ? OptionalInt.empty()
                : OptionalInt.of(measurements.get(first));
    }
}
