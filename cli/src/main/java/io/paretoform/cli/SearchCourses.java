package io.paretoform.cli;

import io.paretoform.contracts.Measured;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.frontier.Archive;
import io.paretoform.core.frontier.Direction;
import io.paretoform.core.frontier.Hypervolume;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.frontier.ReferencePoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several searches on one device, counted in one box: from the worst that any of them measured to
 * the best, objective by objective. Hypervolumes are shares of that of everything they found
 * together, by measured values; of a candidate that was measured again the newest counts.
 *
 * @param reference the box
 * @param courses in the order of the searches
 */
record SearchCourses(ReferencePoint reference, List<SearchCourse> courses) {
    /** Looks at a search; more would not be seen in a picture. */
    private static final int MOST_LOOKS = 400;

    /**
     * What a search measured.
     *
     * @param results in the order of measurement, baselines left out
     */
    record Results(SearchCourse.Label label, List<Measured> results) {}

    /**
     * Counts the searches.
     *
     * @throws IllegalArgumentException when one has no result, or lacks an objective
     */
    static SearchCourses of(Objectives objectives, List<Results> searches) {
        Map<Results, List<Point>> points = new LinkedHashMap<>();
        for (Results search : searches) {
            if (search.results().isEmpty()) {
                throw new IllegalArgumentException(
                        "search " + search.label().search() + ": nothing was measured");
            }
            points.put(
                    search,
                    search.results().stream().map(result -> point(objectives, result)).toList());
        }
        ReferencePoint reference =
                box(objectives, points.values().stream().flatMap(List::stream).toList());
        double best = hypervolume(reference, newest(points));
        List<SearchCourse> courses = new ArrayList<>();
        points.forEach((search, of) -> courses.add(course(search, of, reference, best)));
        return new SearchCourses(reference, courses);
    }

    private static SearchCourse course(
            Results search, List<Point> points, ReferencePoint reference, double best) {
        int size = points.size();
        int step = Math.max(1, size / MOST_LOOKS);
        Map<ArchitectureId, Point> newest = new LinkedHashMap<>();
        List<SearchCourse.Look> looks = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Measured result = search.results().get(i);
            newest.put(result.job().candidate(), points.get(i));
            if ((i + 1) % step == 0 || i == size - 1) {
                Duration since = Duration.between(search.label().begun(), result.madeAt());
                looks.add(
                        new SearchCourse.Look(
                                i + 1,
                                since.toMillis() / 1e3,
                                hypervolume(reference, newest.values()) / best));
            }
        }
        return new SearchCourse(search.label(), looks);
    }

    /** The newest point of each candidate of each search. */
    private static List<Point> newest(Map<Results, List<Point>> points) {
        List<Point> all = new ArrayList<>();
        points.forEach((search, of) -> {
            Map<ArchitectureId, Point> newest = new LinkedHashMap<>();
            for (int i = 0; i < of.size(); i++) {
                newest.put(search.results().get(i).job().candidate(), of.get(i));
            }
            all.addAll(newest.values());
        });
        return all;
    }

    /** With many objectives only non-dominated points can be counted in a reasonable time. */
    private static double hypervolume(ReferencePoint reference, Collection<Point> points) {
        Archive<Integer> frontier = Archive.over(reference.objectives());
        int key = 0;
        for (Point point : points) {
            frontier.add(key++, point);
        }
        return Hypervolume.of(reference, frontier.points());
    }

    private static ReferencePoint box(Objectives objectives, List<Point> points) {
        double[] worst = new double[objectives.size()];
        double[] extent = new double[objectives.size()];
        for (int i = 0; i < worst.length; i++) {
            int at = i;
            Comparator<Double> byWorth =
                    objectives.get(i).direction() == Direction.UP
                            ? Comparator.naturalOrder()
                            : Comparator.reverseOrder();
            List<Double> sorted =
                    points.stream().map(point -> point.value(at)).sorted(byWorth).toList();
            worst[i] = sorted.getFirst();
            double width = Math.abs(sorted.getLast() - sorted.getFirst());
            extent[i] = width > 0 ? width : 1;
        }
        return new ReferencePoint(objectives, Point.of(worst), Point.of(extent));
    }

    private static Point point(Objectives objectives, Measured result) {
        double[] values = new double[objectives.size()];
        for (int i = 0; i < values.length; i++) {
            String name = objectives.get(i).name();
            if (!result.objectives().containsKey(name)) {
                throw new IllegalArgumentException(
                        "search " + result.job().search() + ": " + name + " was not measured");
            }
            values[i] = result.objectives().get(name).value();
        }
        return Point.of(values);
    }
}
