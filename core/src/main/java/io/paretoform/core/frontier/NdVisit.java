package io.paretoform.core.frontier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Coordinates on their way through an {@link NdTree}, and what they met. */
final class NdVisit<K> {
    private final double[] coordinates;
    private final List<Place<K>> dominated;
    private @Nullable Place<K> equal;

    NdVisit(double[] coordinates, List<Place<K>> dominated) {
        this.coordinates = coordinates;
        this.dominated = dominated;
    }

    double[] coordinates() {
        return coordinates;
    }

    void dominates(Place<K> place) {
        dominated.add(place);
    }

    void meetsEqual(Place<K> place) {
        equal = place;
    }

    /** The place that has the coordinates, once it was met. */
    @Nullable Place<K> equal() {
        return equal;
    }
}
