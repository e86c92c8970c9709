package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.space.SearchSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * The evolution of LTS (Javaheripi et al., NeurIPS 2022) in a steady state: where it makes a
 * generation of 20 parents, 40 mutants and 40 crossovers and waits until all are measured, this
 * makes 40 mutants and 40 crossovers of 20 parents whenever it is asked, from the frontier as it is
 * then. It differs from what was published in that every candidate is valid, new to its batch and
 * not on the frontier.
 *
 * <p>Parents are drawn from the frontier without replacement, with weight 1 / (1 + visits); a visit
 * is one batch as a parent. The state is the visits of the members, by id. Until there are as many
 * results as LTS has in its first population, 100, batches are drawn from the space. On a formula
 * for a device, over 20 seeds, warm-ups of 20, 50 and 100 results did equally well, and none was
 * better than random draws before some hundreds of measurements.
 */
public final class LtsEvolution implements Strategy {
    /** Mutation probability of each gene. */
    private static final double MUTATION = 0.3;

    private static final int PARENTS = 20;
    private static final int MUTANTS = 40;
    private static final int CROSSOVERS = 40;
    private static final int RANDOM_BATCH = 100;
    private static final int WARM_UP_RESULTS = 100;

    private final SearchSpace space;
    private final Baselines baselines;

    public LtsEvolution(SearchSpace space, List<Architecture> baselines) {
        this.space = space;
        this.baselines = new Baselines(baselines);
    }

    @Override
    public String name() {
        return "lts";
    }

    @Override
    public Pacing pacing() {
        return Pacing.FOLLOWING;
    }

    @Override
    public Proposal propose(StrategyContext context) {
        RandomGenerator random = context.random();
        List<Architecture> members = context.frontier().members();
        BatchBuilder batch = new BatchBuilder().without(baselines.architectures()).without(members);
        List<Architecture> parents = List.of();
        if (members.isEmpty() || context.frontier().number() < WARM_UP_RESULTS) {
            batch.draw(Origin.RANDOM, RANDOM_BATCH, () -> space.sample(random));
        } else {
            parents = draw(members, context.state(), random);
            breed(batch, parents, random);
        }
        return new Proposal(
                baselines.before(batch.shuffled(random), context),
                visited(members, parents, context.state()),
                false);
    }

    /** Fills up from the space where the parents have too few new children. */
    private void breed(BatchBuilder batch, List<Architecture> parents, RandomGenerator random) {
        batch.draw(
                Origin.MUTATION,
                MUTANTS,
                () -> space.mutate(any(parents, random), MUTATION, random));
        if (parents.size() > 1) {
            batch.draw(Origin.CROSSOVER, CROSSOVERS, () -> cross(parents, random));
        }
        batch.draw(Origin.RANDOM, MUTANTS + CROSSOVERS - batch.size(), () -> space.sample(random));
    }

    private Architecture cross(List<Architecture> parents, RandomGenerator random) {
        int first = random.nextInt(parents.size());
        int second = (first + 1 + random.nextInt(parents.size() - 1)) % parents.size();
        return space.crossover(parents.get(first), parents.get(second), random);
    }

    private static Architecture any(List<Architecture> parents, RandomGenerator random) {
        return parents.get(random.nextInt(parents.size()));
    }

    private static List<Architecture> draw(
            List<Architecture> members, StrategyState state, RandomGenerator random) {
        List<Architecture> left = new ArrayList<>(members);
        List<Architecture> parents = new ArrayList<>();
        while (parents.size() < PARENTS && !left.isEmpty()) {
            parents.add(left.remove(weightedIndex(left, state, random)));
        }
        return parents;
    }

    private static int weightedIndex(
            List<Architecture> members, StrategyState state, RandomGenerator random) {
        double total = members.stream().mapToDouble(member -> weight(member, state)).sum();
        double rest = random.nextDouble() * total;
        for (int i = 0; i < members.size() - 1; i++) {
            rest -= weight(members.get(i), state);
            if (rest < 0) {
                return i;
            }
        }
        return members.size() - 1;
    }

    private static double weight(Architecture member, StrategyState state) {
        return 1.0 / (1 + state.counter(member.id().hex()));
    }

    /** The visits of those that are members, with one more for the parents. */
    private static StrategyState visited(
            List<Architecture> members, List<Architecture> parents, StrategyState before) {
        Map<String, Long> visits = new TreeMap<>();
        for (Architecture member : members) {
            String id = member.id().hex();
            long visit = before.counter(id) + (parents.contains(member) ? 1 : 0);
            if (visit > 0) {
                visits.put(id, visit);
            }
        }
        return StrategyState.of(visits);
    }
}
