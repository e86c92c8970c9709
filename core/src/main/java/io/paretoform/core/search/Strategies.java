package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.space.SearchSpace;
import java.math.BigInteger;
import java.util.List;

/** Which strategy a search gets. */
public final class Strategies {
    /** Spaces of this size are enumerated when only time is limited. */
    private static final int SMALL = 1_000;

    private Strategies() {}

    /**
     * Every architecture when the budget is enough for that, or at most 1,000 of them when it is a
     * time alone; evolution otherwise.
     */
    public static Strategy choose(SearchSpace space, List<Architecture> baselines, Budget budget) {
        BigInteger most = BigInteger.valueOf(budget.measurements().orElse(SMALL));
        boolean small = space.size().filter(size -> size.compareTo(most) <= 0).isPresent();
        return small ? new Exhaustive(space, baselines) : new LtsEvolution(space, baselines);
    }
}
