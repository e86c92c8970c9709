package io.paretoform.core.search;

import io.paretoform.core.frontier.HypervolumeGain;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.frontier.ReferencePoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The frontier as it is believed to be, and what a point would add to its hypervolume. The box is
 * usually that of what was measured: counted from a tenth of the range beyond the worst value of
 * each objective, so that what is best in one adds something for the others too.
 */
final class Standing {
    private static final double BEYOND = 0.1;

    private final Goals goals;
    private final ReferencePoint reference;
    private final List<double[]> gains;
    private final HypervolumeGain gain;

    private Standing(Goals goals, ReferencePoint reference, List<double[]> gains) {
        this.goals = goals;
        this.reference = reference;
        this.gains = gains;
        this.gain = HypervolumeGain.over(goals.objectives().size(), gains);
    }

    /**
     * Of these.
     *
     * @param measured beliefs about what was measured
     * @param frame those of which the box is made, at least one
     */
    static Standing of(Goals goals, Collection<Belief> measured, Collection<Belief> frame) {
        ReferencePoint reference = box(goals.objectives(), frame);
        List<double[]> gains = new ArrayList<>();
        for (Belief belief : measured) {
            Point point = Point.of(belief.medians());
            if (goals.admits(point)) {
                gains.add(reference.gains(point));
            }
        }
        return new Standing(goals, reference, gains);
    }

    /** With one more, believed to turn out at its median. */
    Standing with(Belief expected) {
        Point point = Point.of(expected.medians());
        if (!goals.admits(point)) {
            return this;
        }
        List<double[]> more = new ArrayList<>(gains);
        more.add(reference.gains(point));
        return new Standing(goals, reference, more);
    }

    /**
     * Whether another of those has nothing worse than one of them, so that without this one nothing
     * would be missing.
     */
    boolean isCovered(Belief member) {
        double[] own = reference.gains(Point.of(member.medians()));
        boolean metItself = false;
        for (double[] other : gains) {
            if (!metItself && Arrays.equals(other, own)) {
                metItself = true;
            } else if (covers(other, own)) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(double[] other, double[] own) {
        for (int i = 0; i < own.length; i++) {
            if (other[i] < own[i]) {
                return false;
            }
        }
        return true;
    }

    /** Without one of those at this median. */
    Standing without(Belief member) {
        double[] own = reference.gains(Point.of(member.medians()));
        List<double[]> others = new ArrayList<>(gains);
        others.remove(
                others.stream().filter(gain -> Arrays.equals(gain, own)).findFirst().orElse(own));
        return new Standing(goals, reference, others);
    }

    /** What a point adds; nothing when it misses a bound. */
    double gain(double[] values) {
        Point point = Point.of(values);
        return goals.admits(point) ? gain.of(reference.gains(point)) : 0;
    }

    private static ReferencePoint box(Objectives objectives, Collection<Belief> frame) {
        double[] corner = new double[objectives.size()];
        double[] extent = new double[objectives.size()];
        for (int i = 0; i < corner.length; i++) {
            int at = i;
            double least = frame.stream().mapToDouble(b -> b.median(at)).min().orElse(0);
            double most = frame.stream().mapToDouble(b -> b.median(at)).max().orElse(0);
            double range = most > least ? most - least : Math.max(1, Math.abs(most));
            extent[i] = range * (1 + BEYOND);
            corner[i] =
                    switch (objectives.get(i).direction()) {
                        case UP -> least - BEYOND * range;
                        case DOWN -> most + BEYOND * range;
                    };
        }
        return new ReferencePoint(objectives, Point.of(corner), Point.of(extent));
    }
}
