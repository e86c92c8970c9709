package io.paretoform.core.frontier;

import java.util.Collection;

/**
 * What one point more would add to the hypervolume of a set of points that stays as it is, in units
 * of the reference box. Immutable; made once for a frontier and asked for many candidates.
 *
 * <p>For up to three objectives the space that no point dominates is cut into at most 2n + 1 cells,
 * as Yang et al. do ("Efficient computation of expected hypervolume improvement using box
 * decomposition algorithms", J. Global Optimization 75, 2019), and a gain is the sum of what the
 * point reaches of each: O(n log n) to make, O(n) a point, and no cancellation. With more
 * objectives a gain is the volume of the point's box less what the others hold of it.
 */
public sealed interface HypervolumeGain permits FreeCells, ClippedGain {
    /** For the frontier of these points. */
    static HypervolumeGain over(ReferencePoint reference, Collection<Point> points) {
        return over(reference.objectives().size(), points.stream().map(reference::gains).toList());
    }

    /**
     * For points given by their {@link ReferencePoint#gains gains}; dominated and repeated points
     * change nothing.
     *
     * @throws IllegalArgumentException when a row has not one gain for each objective
     */
    static HypervolumeGain over(int objectives, Collection<double[]> gains) {
        Boxes boxes = Boxes.of(objectives, gains);
        return objectives <= 3
                ? FreeCells.beyond(objectives, boxes)
                : new ClippedGain(objectives, boxes);
    }

    /**
     * What a point with these {@link ReferencePoint#gains gains} adds, at least 0; 0 when it is
     * dominated, repeated or not better than the reference in every objective.
     *
     * @throws IllegalArgumentException when there is not one gain for each objective
     */
    double of(double... gains);
}
