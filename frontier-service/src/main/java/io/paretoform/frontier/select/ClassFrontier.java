package io.paretoform.frontier.select;

import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.frontier.Archive;
import io.paretoform.core.frontier.ArchiveChange;
import io.paretoform.core.frontier.Hypervolume;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.frontier.ReferencePoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The frontier of one search on one device class. The first point measured, a baseline's too, fixes
 * what the hypervolume is counted from.
 */
public final class ClassFrontier {
    private final Objectives objectives;
    private final Archive<ArchitectureId> archive;
    private @Nullable Point first;
    private @Nullable ReferencePoint reference;
    private double hypervolume;

    public ClassFrontier(Objectives objectives) {
        this.objectives = objectives;
        this.archive = Archive.over(objectives);
    }

    /** The frontier as it was, from its first point and its members in the order they joined. */
    public static ClassFrontier restored(
            Objectives objectives,
            @Nullable Point first,
            List<Archive.Member<ArchitectureId>> members) {
        ClassFrontier frontier = new ClassFrontier(objectives);
        if (first != null) {
            frontier.note(first);
        }
        members.forEach(member -> frontier.archive.add(member.key(), member.point()));
        frontier.measureHypervolume();
        return frontier;
    }

    /**
     * Notes that something was measured, be it a baseline; to be called before it is offered.
     *
     * @throws IllegalArgumentException when it is the first and a value is not positive
     */
    public void note(Point point) {
        if (reference == null) {
            reference = ReferencePoint.fixedAt(objectives, point);
            first = point;
        }
    }

    /** Offers a candidate that was not measured before. */
    public ArchiveChange<ArchitectureId> offer(ArchitectureId candidate, Point point) {
        ArchiveChange<ArchitectureId> change = archive.add(candidate, point);
        measureHypervolume();
        return change;
    }

    /**
     * Takes the newest point of a candidate in place of an older one: what only the older had kept
     * out comes back.
     *
     * @param candidate the one measured again; it counts as joined when it is a member
     * @param covered the points of other candidates that are nowhere better than the point given,
     *     in the order of their results; asked for only where one may come back
     */
    public ArchiveChange<ArchitectureId> replace(
            ArchitectureId candidate,
            Point newest,
            Function<Point, List<Archive.Member<ArchitectureId>>> covered) {
        Optional<Point> older = archive.point(candidate);
        ArchiveChange<ArchitectureId> change =
                archive.supersede(
                        candidate, newest, () -> older.map(covered).orElseGet(List::of).iterator());
        measureHypervolume();
        return change;
    }

    public Objectives objectives() {
        return objectives;
    }

    public int size() {
        return archive.size();
    }

    /** As a share of the reference box; 0 until there is one. */
    public double hypervolume() {
        return hypervolume;
    }

    /** What the hypervolume is counted from, once something was measured. */
    public @Nullable ReferencePoint reference() {
        return reference;
    }

    /** The point that fixed the reference, by objective name; empty until there is one. */
    public Map<String, Double> first() {
        return first == null ? Map.of() : Points.byName(objectives, first);
    }

    private void measureHypervolume() {
        ReferencePoint origin = reference;
        hypervolume = origin == null ? 0 : Hypervolume.of(origin, archive.points());
    }
}
