package io.paretoform.simulation;

import io.paretoform.core.frontier.ReferencePoint;
import io.paretoform.core.space.SpaceDefinition;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * How strategies did on one simulated device.
 *
 * @param device its name
 * @param truth where its answers come from
 * @param space that was searched
 * @param reference that hypervolumes count from
 * @param bestSize members of the best frontier known
 * @param teachers devices measured before in the searches that say so
 * @param courses every search, hypervolumes as shares of the best known
 */
public record DeviceComparison(
        String device,
        DeviceTruth truth,
        SpaceDefinition space,
        ReferencePoint reference,
        int bestSize,
        List<String> teachers,
        List<Course> courses) {
    public DeviceComparison {
        teachers = List.copyOf(teachers);
        courses = List.copyOf(courses);
    }

    /** The strategies, in the order in which they ran. */
    public Collection<String> strategies() {
        return new LinkedHashSet<>(courses.stream().map(Course::strategy).toList());
    }

    /** The searches of a strategy. */
    public List<Course> of(String strategy) {
        return courses.stream().filter(course -> course.strategy().equals(strategy)).toList();
    }

    /** The mean over the seeds of the hypervolume after so many measurements. */
    public double mean(String strategy, int measurements) {
        return of(strategy).stream()
                .mapToDouble(course -> course.at(measurements))
                .average()
                .orElse(0);
    }

    /** The least and the greatest over the seeds. */
    public double[] range(String strategy, int measurements) {
        double[] sorted =
                of(strategy).stream()
                        .mapToDouble(course -> course.at(measurements))
                        .sorted()
                        .toArray();
        return sorted.length == 0
                ? new double[2]
                : new double[] {sorted[0], sorted[sorted.length - 1]};
    }

    /** When looks were taken at a strategy. */
    public List<Integer> looks(String strategy) {
        return of(strategy).stream()
                .map(Course::measurements)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** The first look from which on the mean over the seeds is at least this much. */
    public OptionalInt reaches(String strategy, double hypervolume) {
        OptionalInt first = OptionalInt.empty();
        for (int look : looks(strategy).reversed()) {
            if (mean(strategy, look) < hypervolume) {
                break;
            }
            first = OptionalInt.of(look);
        }
        return first;
    }

    /** For each seed when it reaches this much for good; those that do not are left out. */
    public List<Integer> reachesBySeed(String strategy, double hypervolume) {
        return of(strategy).stream()
                .map(course -> course.reaches(hypervolume))
                .flatMap(reached ->
                        reached.isPresent() ? Stream.of(reached.getAsInt()) : Stream.empty())
                .sorted()
                .toList();
    }
}
