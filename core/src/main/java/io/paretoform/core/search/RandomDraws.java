package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.space.Variation;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws every candidate from the space: what a search has to be better than. */
public final class RandomDraws implements Strategy {
    private static final int BATCH = 100;

    private final Variation space;
    private final Baselines baselines;

    public RandomDraws(Variation space, List<Architecture> baselines) {
        this.space = space;
        this.baselines = new Baselines(baselines);
    }

    @Override
    public String name() {
        return "random";
    }

    @Override
    public Proposal propose(StrategyContext context) {
        RandomGenerator random = context.random();
        BatchBuilder batch =
                new BatchBuilder()
                        .without(baselines.architectures())
                        .without(context.history().architectures())
                        .draw(Origin.RANDOM, BATCH, () -> space.sample(random));
        return new Proposal(
                baselines.before(batch.candidates(), context), StrategyState.INITIAL, false);
    }
}
