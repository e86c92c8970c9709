package io.paretoform.core.frontier;

import java.util.Collection;
import java.util.List;

/**
 * The volume that a set of points dominates, counted from a {@link ReferencePoint} in units of its
 * box (Zitzler and Thiele 1998). Exact in any dimension; adding a point never lowers it; dominated
 * and repeated points and points that are not better than the reference in every objective add
 * nothing.
 *
 * <p>O(n log n) for up to three objectives; exponential in their number above.
 */
public final class Hypervolume {
    private Hypervolume() {}

    /** The volume, 0 for no points; above 1 when points leave the reference box. */
    public static double of(ReferencePoint reference, Collection<Point> points) {
        List<double[]> gains = points.stream().map(reference::gains).toList();
        return ofGains(reference.objectives().size(), gains);
    }

    /**
     * The volume of points given by their {@link ReferencePoint#gains gains}.
     *
     * @throws IllegalArgumentException when a row has not one gain for each objective
     */
    public static double ofGains(int objectives, Collection<double[]> gains) {
        return BoxUnion.volume(Boxes.of(objectives, gains));
    }
}
