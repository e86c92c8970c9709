package io.paretoform.core.frontier;

import java.util.Collection;
import java.util.List;

/**
 * What each of a set of points adds to its hypervolume, in units of the reference box: the volume
 * that would be lost without it. 0 for a point that is dominated, repeated or not better than the
 * reference in every objective.
 *
 * <p>Up to three objectives: one sweep, after Guerreiro and Fonseca ("Computing and Updating
 * Hypervolume Contributions in Up to Four Dimensions", IEEE TEC 22(3), 2018), O(n log n) unless
 * single points bound many others. More: n hypervolumes.
 */
public final class Contributions {
    private Contributions() {}

    /** The contribution of each point, in the order given. */
    public static double[] of(ReferencePoint reference, Collection<Point> points) {
        return ofGains(
                reference.objectives().size(), points.stream().map(reference::gains).toList());
    }

    /**
     * The contribution of each point, given by its {@link ReferencePoint#gains gains}.
     *
     * @throws IllegalArgumentException when a row has not one gain for each objective
     */
    public static double[] ofGains(int objectives, List<double[]> gains) {
        Boxes boxes = Boxes.of(objectives, gains);
        double[] ofBoxes = objectives <= 3 ? ExclusiveSweep.volumes(boxes) : eachAgainstAll(boxes);
        double[] contributions = new double[gains.size()];
        int box = 0;
        for (int i = 0; i < contributions.length; i++) {
            contributions[i] = Boxes.isPositive(gains.get(i)) ? ofBoxes[box++] : 0;
        }
        return contributions;
    }

    private static double[] eachAgainstAll(Boxes boxes) {
        double[] volumes = new double[boxes.size()];
        for (int box = 0; box < volumes.length; box++) {
            volumes[box] = ClippedGain.beyond(boxes.row(box), boxes, box);
        }
        return volumes;
    }
}
