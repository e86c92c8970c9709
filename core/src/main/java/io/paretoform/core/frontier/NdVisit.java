package io.paretoform.core.frontier;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Coordinates on their way through an {@link NdTree}, and what they met. */
final class NdVisit<K> {
    private final double[] coordinates;
    private final List<Place<K>> dominated;
    private @Nullable Place<K> met;

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

    void meets(Place<K> place) {
        met = place;
    }

    /** The place that dominates or has the coordinates, once it was met. */
    Place<K> met() {
        return Objects.requireNonNull(met);
    }
}
