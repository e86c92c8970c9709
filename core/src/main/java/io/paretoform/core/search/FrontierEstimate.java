package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Archive;
import io.paretoform.core.frontier.Point;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The frontier that a search declares on one device class: what nothing measured beats, among what
 * keeps the bounds. Not safe for use by several threads at once.
 */
public final class FrontierEstimate {
    private final Goals goals;
    private final Learning learning;
    private final String deviceClass;

    public FrontierEstimate(Goals goals, Learning learning, String deviceClass) {
        this.goals = goals;
        this.learning = learning;
        this.deviceClass = deviceClass;
    }

    /**
     * By what was measured and what the other results make one expect, each with the weight that
     * its variance gives it: a lucky measurement does not stay on the frontier. Until there is
     * enough to learn from, as {@link #measured}.
     *
     * @param results of the search, all device classes
     */
    public Map<Architecture, Point> believed(History results) {
        Optional<Knowledge> known = learning.after(results, deviceClass);
        if (known.isEmpty()) {
            return measured(results);
        }
        Map<Architecture, Point> points = new LinkedHashMap<>();
        known.get()
                .members()
                .forEach((architecture, belief) ->
                        points.put(architecture, Point.of(belief.medians())));
        return undominated(points);
    }

    /** By the last measurement of each alone, as published searches do. */
    public Map<Architecture, Point> measured(History results) {
        Map<Architecture, Point> points = new LinkedHashMap<>();
        for (Outcome outcome : results.of(deviceClass).candidates()) {
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
