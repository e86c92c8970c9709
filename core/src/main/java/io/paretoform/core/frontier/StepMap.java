package io.paretoform.core.frontier;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Two objectives: as the first coordinate grows, the second falls. O(log n) an addition, and as
 * much again for each place that it dominates.
 */
final class StepMap<K> implements DominanceIndex<K> {
    private final TreeMap<Double, Place<K>> steps = new TreeMap<>();

    @Override
    public @Nullable Place<K> place(double[] coordinates, List<Place<K>> dominated) {
        double x = coordinates[0];
        double y = coordinates[1];
        Map.Entry<Double, Place<K>> right = steps.ceilingEntry(x);
        if (right != null && second(right) >= y) {
            boolean equal = right.getKey() == x && second(right) == y;
            return equal ? right.getValue() : null;
        }
        Map.Entry<Double, Place<K>> left = steps.floorEntry(x);
        while (left != null && second(left) <= y) {
            steps.remove(left.getKey());
            dominated.add(left.getValue());
            left = steps.lowerEntry(left.getKey());
        }
        Place<K> place = new Place<>(coordinates);
        steps.put(x, place);
        return place;
    }

    @Override
    public void remove(Place<K> place) {
        steps.remove(place.coordinates()[0]);
    }

    private static double second(Map.Entry<?, ? extends Place<?>> step) {
        return step.getValue().coordinates()[1];
    }
}
