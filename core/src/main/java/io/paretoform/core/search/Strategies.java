package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.Variation;
import java.math.BigInteger;
import java.util.List;

/** Which strategy a search gets. */
public final class Strategies {
    /** Spaces of this size are enumerated when only time is limited. */
    private static final int SMALL = 1_000;

    /** Every strategy that a person can ask for, the default first. */
    public static final List<String> NAMES = List.of("predictor", "lts", "nsga2", "hat", "random");

    private Strategies() {}

    /**
     * The strategy of that name.
     *
     * @throws IllegalArgumentException when there is none, or it cannot seek these goals
     */
    public static Strategy named(
            String name,
            Goals goals,
            Foresight foresight,
            Variation space,
            List<Architecture> baselines) {
        return switch (name) {
            case "predictor" -> new PredictorStrategy(goals, foresight, space, baselines);
            case "lts" -> new LtsEvolution(space, baselines);
            case "nsga2" -> new Nsga2(goals, space, baselines);
            case "hat" -> new HatEvolution(goals, foresight, space, baselines);
            case "random" -> new RandomDraws(space, baselines);
            default ->
                    throw new IllegalArgumentException(
                            "strategy '" + name + "': expected one of " + NAMES);
        };
    }

    /**
     * That of the name, unless the budget is enough for every architecture, or, when it is a time
     * alone, there are at most 1,000: then all of them.
     *
     * @throws IllegalArgumentException as {@link #named}
     */
    public static Strategy choose(
            String name,
            Goals goals,
            Foresight foresight,
            SearchSpace space,
            List<Architecture> baselines,
            Budget budget) {
        BigInteger most = BigInteger.valueOf(budget.measurements().orElse(SMALL));
        boolean small = space.size().filter(size -> size.compareTo(most) <= 0).isPresent();
        return small
                ? new Exhaustive(space, baselines)
                : named(name, goals, foresight, space, baselines);
    }
}
