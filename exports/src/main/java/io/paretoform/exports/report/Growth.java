package io.paretoform.exports.report;

import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.frontier.Archive;
import io.paretoform.core.frontier.ArchiveChange;
import io.paretoform.core.frontier.Hypervolume;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.frontier.ReferencePoint;
import io.paretoform.exports.report.HypervolumeTrace.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes results in again, as the service did when they came, to know how the frontier grew. */
final class Growth {
    private final Objectives objectives;
    private final Archive<ArchitectureId> archive;

    /** The newest point of each architecture, in the order of the results. */
    private final Map<ArchitectureId, Point> newest = new LinkedHashMap<>();

    private final List<Step> steps = new ArrayList<>();
    private @Nullable ReferencePoint reference;
    private double hypervolume;

    private Growth(Objectives objectives) {
        this.objectives = objectives;
        this.archive = Archive.over(objectives);
    }

    /** The traces of all device classes, in alphabetical order. */
    static List<HypervolumeTrace> of(Objectives objectives, List<ReportResult> results) {
        Map<String, Growth> classes = new TreeMap<>();
        results.forEach(one ->
                classes.computeIfAbsent(one.device(), _ -> new Growth(objectives)).take(one));
        return classes.entrySet().stream()
                .map(entry -> new HypervolumeTrace(entry.getKey(), entry.getValue().steps))
                .toList();
    }

    private void take(ReportResult result) {
        if (result.isMeasured()) {
            Point point = point(result);
            ReferencePoint origin = reference;
            if (origin == null) {
                // By whatever came first, be it a baseline or held.
                origin = ReferencePoint.fixedAt(objectives, point);
                reference = origin;
            }
            if (!result.held() && !result.baseline()) {
                offer(result.id(), point, origin);
            }
        }
        steps.add(new Step(result.number(), steps.size() + 1, hypervolume, archive.size()));
    }

    private void offer(ArchitectureId id, Point point, ReferencePoint origin) {
        boolean anew = newest.remove(id) != null;
        newest.put(id, point);
        ArchiveChange<ArchitectureId> change =
                anew ? archive.supersede(id, point, members()) : archive.add(id, point);
        if (!change.isEmpty()) {
            hypervolume = Hypervolume.of(origin, archive.points());
        }
    }

    private List<Archive.Member<ArchitectureId>> members() {
        return newest.entrySet().stream()
                .map(entry -> new Archive.Member<>(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Point point(ReportResult result) {
        double[] values = new double[objectives.size()];
        for (Objective objective : objectives) {
            values[objectives.indexOf(objective)] = result.value(objective).value();
        }
        return objectives.point(values);
    }
}
