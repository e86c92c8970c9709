package io.paretoform.core.frontier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places of which none dominates another, in coordinates of which more is always better.
 *
 * @param <K> what stands at the places
 */
sealed interface DominanceIndex<K> permits StepMap, NdTree {
    /** The index that suits so many objectives. */
    static <K> DominanceIndex<K> of(int objectives) {
        return objectives == 2 ? new StepMap<>() : new NdTree<>();
    }

    /**
     * The place of these coordinates, made unless it is there, after those that it dominates have
     * been taken out; or null when a place dominates it, and nothing changes.
     *
     * @param dominated takes the places that were taken out
     */
    @Nullable Place<K> place(double[] coordinates, List<Place<K>> dominated);

    /** Takes out a place of the index. */
    void remove(Place<K> place);
}
