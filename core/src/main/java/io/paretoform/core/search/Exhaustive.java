package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.space.SearchSpace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Proposes every architecture of a small space once, 100 a batch, in an order that the seed
 * decides: so that a search which is stopped early has seen a fair sample. A baseline is not
 * proposed again. The state is how many have been proposed.
 */
public final class Exhaustive implements Strategy {
    private static final int BATCH = 100;
    private static final String NEXT = "next";

    private final List<Architecture> all;
    private final Baselines baselines;

    public Exhaustive(SearchSpace space, List<Architecture> baselines) {
        this.baselines = new Baselines(baselines);
        this.all =
                space.enumerate()
                        .filter(architecture -> !baselines.contains(architecture))
                        .toList();
    }

    @Override
    public String name() {
        return "exhaustive";
    }

    @Override
    public Pacing pacing() {
        return Pacing.ONCE;
    }

    @Override
    public Proposal propose(StrategyContext context) {
        List<Architecture> order = new ArrayList<>(all);
        Collections.shuffle(order, context.searchRandom());
        int from = (int) Math.min(context.state().counter(NEXT), order.size());
        int to = Math.min(from + BATCH, order.size());
        List<Candidate> candidates =
                order.subList(from, to).stream()
                        .map(architecture -> new Candidate(architecture, Origin.ENUMERATION))
                        .toList();
        return new Proposal(
                baselines.before(candidates, context),
                StrategyState.of(Map.of(NEXT, (long) to)),
                to == order.size());
    }
}
