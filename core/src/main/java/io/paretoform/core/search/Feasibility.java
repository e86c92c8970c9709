package io.paretoform.core.search;

import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objective;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Whether the bounds of a search can be kept, judged by the best of many candidates that were
 * evolved to keep them. A bound that even the best misses, by more than its doubt explains, is
 * impossible in the space.
 */
final class Feasibility {
    /** Deviations that a belief is given in favour of the bound: wrong once in 700 times. */
    private static final double BENEFIT = 3;

    private final Goals goals;

    Feasibility(Goals goals) {
        this.goals = goals;
    }

    /** Why the bounds cannot be kept; empty where they can or might. */
    Optional<String> refuted(Collection<Belief> seen) {
        if (seen.isEmpty() || seen.stream().anyMatch(belief -> excess(belief) == 0)) {
            return Optional.empty();
        }
        return goals.bounds().stream()
                .map(bound -> refuted(bound, seen))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() ->
                        Optional.of(
                                "nothing keeps "
                                        + goals.bounds()
                                        + " at once in this space, though each alone is possible"));
    }

    private double excess(Belief belief) {
        double excess = 0;
        for (Bound bound : goals.bounds()) {
            excess += Goals.violation(bound, favourable(bound.objective(), belief));
        }
        return excess;
    }

    private Optional<String> refuted(Bound bound, Collection<Belief> seen) {
        Objective objective = bound.objective();
        int at = goals.objectives().indexOf(objective);
        Belief likeliest = closest(seen, belief -> Goals.violation(bound, belief.medians()[at]));
        Belief luckiest =
                closest(seen, belief -> Goals.violation(bound, favourable(objective, belief)));
        if (Goals.violation(bound, favourable(objective, luckiest)) == 0) {
            return Optional.empty();
        }
        String found = number(likeliest.medians()[at]) + " " + objective.unit();
        String sought = number(bound.value()) + " " + objective.unit();
        String doubt =
                luckiest.deviations()[at] == 0
                        ? ""
                        : ", at best "
                                + number(favourable(objective, luckiest))
                                + " "
                                + objective.unit();
        return Optional.of(
                switch (objective.direction()) {
                    case DOWN ->
                            objective.name()
                                    + ": nothing below "
                                    + sought
                                    + " is possible in this space: the least predicted is "
                                    + found
                                    + doubt;
                    case UP ->
                            objective.name()
                                    + ": nothing above "
                                    + sought
                                    + " is possible in this space: the most found is "
                                    + found
                                    + doubt;
                });
    }

    private static Belief closest(Collection<Belief> seen, ToDoubleFunction<Belief> excess) {
        return seen.stream().min(Comparator.comparingDouble(excess)).orElseThrow();
    }

    /** The value with the benefit of the doubt. */
    private double favourable(Objective objective, Belief belief) {
        return belief.value(
                goals.objectives().indexOf(objective), -Goals.sign(objective) * BENEFIT);
    }

    private static String number(double value) {
        return value >= 1e4
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.4g", value);
    }
}
