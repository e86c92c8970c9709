package io.paretoform.core.frontier;

import java.util.ArrayList;
import java.util.List;

/** Coordinates, and the keys of all members that have them. */
final class Place<K> {
    private final double[] coordinates;
    private final List<K> keys = new ArrayList<>(1);

    Place(double[] coordinates) {
        this.coordinates = coordinates;
    }

    double[] coordinates() {
        return coordinates;
    }

    List<K> keys() {
        return keys;
    }
}
