package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.space.Variation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * The evolution of LTS (Javaheripi et al., NeurIPS 2022): 100 random candidates, then generations
 * of 40 mutants and 40 uniform crossovers of 20 parents from the running frontier, each made when
 * all of the one before are measured. It differs from what was published in that parents are not
 * measured again with their children, that every candidate is valid, new to its batch and not on
 * the frontier, that no generation is lost, and that the budget ends it and not the 30th
 * generation.
 *
 * <p>Parents are drawn without replacement, with weight 1 / (1 + visits); a visit is one batch as a
 * parent. The state is the visits of the members, by id.
 */
public final class LtsEvolution implements Strategy {
    /** Mutation probability of each gene. */
    private static final double MUTATION = 0.3;

    private static final int PARENTS = 20;
    private static final int MUTANTS = 40;
    private static final int CROSSOVERS = 40;
    private static final int FIRST_POPULATION = 100;

    private final Variation space;
    private final Baselines baselines;

    public LtsEvolution(Variation space, List<Architecture> baselines) {
        this.space = space;
        this.baselines = new Baselines(baselines);
    }

    @Override
    public String name() {
        return "lts";
    }

    @Override
    public Proposal propose(StrategyContext context) {
        RandomGenerator random = context.random();
        List<Architecture> members = context.frontier().members();
        BatchBuilder batch = new BatchBuilder().without(baselines.architectures()).without(members);
        List<Architecture> parents = List.of();
        if (members.isEmpty() || context.frontier().number() < FIRST_POPULATION) {
            batch.draw(Origin.RANDOM, FIRST_POPULATION, () -> space.sample(random));
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
                () -> space.mutate(Draws.any(parents, random), MUTATION, random));
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
