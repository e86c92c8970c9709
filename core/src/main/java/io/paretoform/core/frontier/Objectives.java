package io.paretoform.core.frontier;

import java.util.Iterator;
import java.util.List;

/**
 * The objectives of a search, in the order in which its {@link Point}s hold their values.
 *
 * @param list at least one, no name twice
 */
public record Objectives(List<Objective> list) implements Iterable<Objective> {
    /** What a search looks for unless it says otherwise. */
    public static final Objectives STANDARD =
            of(Objective.DECODER_PARAMETERS, Objective.LATENCY_MS, Objective.PEAK_MEMORY_BYTES);

    public Objectives {
        list = List.copyOf(list);
        if (list.isEmpty()) {
            throw new IllegalArgumentException("objectives []: expected at least one");
        }
        if (list.stream().map(Objective::name).distinct().count() != list.size()) {
            throw new IllegalArgumentException("objectives " + list + ": expected no name twice");
        }
    }

    public static Objectives of(Objective... objectives) {
        return new Objectives(List.of(objectives));
    }

    /**
     * The known objectives of these names, in this order.
     *
     * @throws IllegalArgumentException when a name is unknown or there twice
     */
    public static Objectives named(List<String> names) {
        return new Objectives(names.stream().map(Objective::known).toList());
    }

    public int size() {
        return list.size();
    }

    public Objective get(int index) {
        return list.get(index);
    }

    public List<String> names() {
        return list.stream().map(Objective::name).toList();
    }

    /** The position of an objective's value in a point, or -1. */
    public int indexOf(Objective objective) {
        return list.indexOf(objective);
    }

    /**
     * A point with these values, in this order.
     *
     * @throws IllegalArgumentException when a value is missing, too many, NaN or infinite
     */
    public Point point(double... values) {
        Point point = Point.of(values);
        requireFits(point);
        return point;
    }

    /**
     * Whether {@code a} is at least as good as {@code b} in every objective and better in one. A
     * strict partial order: irreflexive and transitive; equal points do not dominate each other.
     */
    public boolean dominates(Point a, Point b) {
        requireFits(a);
        requireFits(b);
        boolean better = false;
        for (int i = 0; i < list.size(); i++) {
            double gain = list.get(i).direction().gain(a.value(i), b.value(i));
            if (gain < 0) {
                return false;
            }
            better |= gain > 0;
        }
        return better;
    }

    /** Whether {@code a} dominates or equals {@code b}. */
    public boolean covers(Point a, Point b) {
        return a.equals(b) || dominates(a, b);
    }

    /** Refuses a point of another number of values. */
    void requireFits(Point point) {
        if (point.size() != list.size()) {
            throw new IllegalArgumentException(
                    "point " + point + ": expected a value for each of " + names());
        }
    }

    @Override
    public Iterator<Objective> iterator() {
        return list.iterator();
    }
}
