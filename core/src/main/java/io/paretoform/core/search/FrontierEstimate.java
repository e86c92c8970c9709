package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Archive;
import io.paretoform.core.frontier.Point;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The frontier that a search declares on one device class: what nothing measured beats, among what
 * keeps the bounds. Not safe for use by several threads at once.
 */
public final class FrontierEstimate {
    private final Goals goals;
    private final Learning learning;

    public FrontierEstimate(Goals goals, Learning learning) {
        this.goals = goals;
        this.learning = learning;
    }

    /**
     * By what was measured and what the other results make one expect, each with the weight that
     * its variance gives it: a lucky measurement does not stay on the frontier. Until there is
     * enough to learn from, as {@link #measured}.
     *
     * @param ofClass all results of the device class
     */
    public Map<Architecture, Point> believed(History ofClass) {
        List<Outcome> measured = Learning.measured(ofClass);
        Optional<Beliefs> beliefs = learning.after(measured);
        if (beliefs.isEmpty()) {
            return measured(ofClass);
        }
        Map<Architecture, Point> points = new LinkedHashMap<>();
        beliefs.get()
                .ofMeasured(measured)
                .forEach((architecture, belief) ->
                        points.put(architecture, Point.of(belief.medians())));
        return undominated(points);
    }

    /** By the last measurement of each alone, as published searches do. */
    public Map<Architecture, Point> measured(History ofClass) {
        Map<Architecture, Point> points = new LinkedHashMap<>();
        for (Outcome outcome : ofClass.candidates()) {
            outcome.objectives().ifPresent(point -> points.put(outcome.architecture(), point));
        }
        return undominated(points);
    }

    private Map<Architecture, Point> undominated(Map<Architecture, Point> points) {
        Archive<Architecture> archive = Archive.over(goals.objectives());
        points.forEach((architecture, point) -> {
            if (goals.admits(point)) {
                archive.add(architecture, point);
            }
        });
        Map<Architecture, Point> members = new LinkedHashMap<>();
        archive.members().forEach(member -> members.put(member.key(), member.point()));
        return members;
    }
}
