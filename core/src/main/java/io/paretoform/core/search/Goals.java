package io.paretoform.core.search;

import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.frontier.Point;
import java.util.Arrays;
import java.util.List;

/**
 * What a search looks for.
 *
 * @param objectives to be good at, at once
 * @param bounds that a result must keep to be of use; each of an objective of the search
 */
public record Goals(Objectives objectives, List<Bound> bounds) {
    /** Beyond the cost of anything. */
    private static final double FAR = 1e30;

    public Goals {
        bounds = List.copyOf(bounds);
        for (Bound bound : bounds) {
            if (objectives.indexOf(bound.objective()) < 0) {
                throw new IllegalArgumentException(
                        "bound "
                                + bound
                                + ": expected one of the objectives "
                                + objectives.names());
            }
        }
    }

    /** Objectives alone. */
    public static Goals of(Objectives objectives) {
        return new Goals(objectives, List.of());
    }

    /** With bounds on those objectives alone that need not be measured. */
    Goals withBoundsOnCountedOnly() {
        return new Goals(
                objectives,
                bounds.stream()
                        .filter(bound -> Foresight.exact(bound.objective()).isPresent())
                        .toList());
    }

    /** Whether a result keeps every bound. */
    public boolean admits(Point point) {
        return violation(point) == 0;
    }

    /**
     * By how much a result misses the bounds: the sum of the logarithms of the ratios to them, 0
     * when all are kept.
     */
    public double violation(Point point) {
        double violation = 0;
        for (Bound bound : bounds) {
            violation += violation(bound, point.value(objectives.indexOf(bound.objective())));
        }
        return violation;
    }

    /** By how much a value misses a bound, 0 when it keeps it. */
    static double violation(Bound bound, double value) {
        double excess =
                switch (bound.objective().direction()) {
                    case DOWN -> Math.log(value / bound.value());
                    case UP -> Math.log(bound.value() / value);
                };
        return Math.max(0, excess);
    }

    /** The values as costs: each the smaller, the better. */
    double[] costs(Point point) {
        double[] costs = point.toArray();
        for (int i = 0; i < costs.length; i++) {
            costs[i] *= sign(objectives.get(i));
        }
        return costs;
    }

    /**
     * The costs under constrained domination (Deb et al. 2002): what keeps all bounds is better
     * than what misses some, of which only by how much counts.
     */
    double[] constrainedCosts(Point point) {
        double[] costs = costs(point);
        double violation = violation(point);
        if (violation > 0) {
            Arrays.fill(costs, FAR * (1 + violation));
        }
        return costs;
    }

    /** 1 where less is better, -1 where more is. */
    static int sign(Objective objective) {
        return switch (objective.direction()) {
            case DOWN -> 1;
            case UP -> -1;
        };
    }
}
