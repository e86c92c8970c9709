package io.paretoform.simulation;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Archive;
import io.paretoform.core.frontier.Hypervolume;
import io.paretoform.core.frontier.HypervolumeGain;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.frontier.ReferencePoint;
import io.paretoform.core.search.Belief;
import io.paretoform.core.search.Goals;
import io.paretoform.core.search.VirtualSearch;
import io.paretoform.core.space.Variation;
import java.util.Collection;
import java.util.random.RandomGenerator;

/**
 * The best frontier that is known of a simulated device, to compare those of searches with: that of
 * a long search without noise, by evolution from the table's rows and then by varying what would
 * add most, until that brings no more; and of everything that any search measured.
 */
final class BestKnown {
    private static final int DRAWN = 500;
    private static final int GENERATIONS = 60;
    private static final int ROUNDS = 30;
    private static final int GENERATIONS_A_ROUND = 8;
    private static final int PARENTS = 60;

    /** Growth of the hypervolume in a round under which it is the last. */
    private static final double ENOUGH = 1e-4;

    private final SimulatedDevice device;
    private final Goals goals;
    private final ReferencePoint reference;
    private final Archive<Architecture> archive;

    BestKnown(SimulatedDevice device, Goals goals, ReferencePoint reference) {
        this.device = device;
        this.goals = goals;
        this.reference = reference;
        this.archive = Archive.over(goals.objectives());
    }

    /** Takes these in. */
    BestKnown add(Collection<Architecture> architectures) {
        for (Architecture architecture : architectures) {
            Point point = device.truth(architecture);
            if (goals.admits(point) && !archive.contains(architecture)) {
                archive.add(architecture, point);
            }
        }
        return this;
    }

    /** Searches from those taken in. */
    BestKnown search(Variation space, RandomGenerator random) {
        VirtualSearch search =
                new VirtualSearch(
                                goals,
                                space,
                                one -> Belief.certain(device.truth(one).toArray()),
                                random)
                        .look(archive.members().stream().map(Archive.Member::key).toList())
                        .draw(DRAWN)
                        .evolve(GENERATIONS);
        add(search.seen().keySet());
        double before = 0;
        double now = volume();
        for (int round = 0; round < ROUNDS && now - before > ENOUGH * now; round++) {
            HypervolumeGain gain = HypervolumeGain.over(reference, archive.points());
            search.refine(
                    GENERATIONS_A_ROUND,
                    PARENTS,
                    belief -> gain.of(reference.gains(Point.of(belief.medians()))));
            add(search.seen().keySet());
            before = now;
            now = volume();
        }
        return this;
    }

    double volume() {
        return Hypervolume.of(reference, archive.points());
    }

    int size() {
        return archive.size();
    }
}
