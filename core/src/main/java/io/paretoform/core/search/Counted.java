package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.proxy.CountProxy;
import io.paretoform.core.proxy.ProxyScores;
import java.util.List;

/** What is known of a search before anything is measured: those of its goals that are counted. */
final class Counted {
    private final Goals goals;
    private final Foresight foresight;

    Counted(Goals all, Foresight foresight) {
        List<Objective> counted =
                all.objectives().list().stream()
                        .filter(objective -> Foresight.exact(objective).isPresent())
                        .toList();
        // Without any, all candidates are alike.
        this.goals =
                counted.isEmpty()
                        ? Goals.of(Objectives.of(Objective.DECODER_PARAMETERS))
                        : new Goals(
                                new Objectives(counted),
                                all.bounds().stream()
                                        .filter(bound -> counted.contains(bound.objective()))
                                        .toList());
        this.foresight = foresight;
    }

    Goals goals() {
        return goals;
    }

    /** Exact values. */
    Belief of(Architecture architecture) {
        ProxyScores scores = foresight.scores().apply(architecture);
        double[] values =
                goals.objectives().list().stream()
                        .map(objective -> Foresight.exact(objective).orElseThrow())
                        .mapToDouble((CountProxy proxy) -> proxy.value(scores))
                        .toArray();
        return Belief.certain(values);
    }

    boolean admits(Belief belief) {
        return goals.admits(Point.of(belief.medians()));
    }
}
