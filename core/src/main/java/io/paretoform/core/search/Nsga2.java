package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.space.Variation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * NSGA-II (Deb et al., IEEE TEC 6(2), 2002) with a population of 100: parents by binary
 * tournaments, uniform crossover with probability 0.9, mutation with one gene expected to change;
 * bounds by constrained domination. It differs from what was published in that survivors are chosen
 * from all results and not from the last two generations, and that nothing is measured twice. With
 * several device classes each has its own population and its share of the children.
 */
public final class Nsga2 implements Strategy {
    private static final int POPULATION = 100;
    private static final double CROSSOVER = 0.9;

    private final Goals goals;
    private final Variation space;
    private final Baselines baselines;

    public Nsga2(Goals goals, Variation space, List<Architecture> baselines) {
        this.goals = goals;
        this.space = space;
        this.baselines = new Baselines(baselines);
    }

    @Override
    public String name() {
        return "nsga2";
    }

    @Override
    public Proposal propose(StrategyContext context) {
        RandomGenerator random = context.random();
        History history = context.history();
        BatchBuilder batch =
                new BatchBuilder()
                        .without(baselines.architectures())
                        .without(history.architectures());
        List<List<Architecture>> populations =
                history.deviceClasses().stream()
                        .map(deviceClass -> survivors(history.of(deviceClass).candidates()))
                        .filter(population -> population.size() > 1)
                        .toList();
        for (List<Architecture> population : populations) {
            batch.draw(
                    Origin.CROSSOVER,
                    POPULATION / populations.size(),
                    () -> child(population, random));
        }
        batch.draw(Origin.RANDOM, POPULATION - batch.size(), () -> space.sample(random));
        return new Proposal(
                baselines.before(batch.candidates(), context), StrategyState.INITIAL, false);
    }

    /** The most preferred, best first. */
    private List<Architecture> survivors(List<Outcome> results) {
        Map<Architecture, double[]> costs = new LinkedHashMap<>();
        for (Outcome result : results) {
            result.objectives()
                    .ifPresent(point ->
                            costs.put(result.architecture(), goals.constrainedCosts(point)));
        }
        List<Architecture> known = new ArrayList<>(costs.keySet());
        return Sorting.of(List.copyOf(costs.values())).preferred().stream()
                .limit(POPULATION)
                .map(known::get)
                .toList();
    }

    private Architecture child(List<Architecture> population, RandomGenerator random) {
        Architecture first = tournament(population, random);
        Architecture child =
                random.nextDouble() < CROSSOVER
                        ? space.crossover(first, tournament(population, random), random)
                        : first;
        return space.mutate(child, 1.0 / genes(child), random);
    }

    /** The population is in order of preference, so the smaller of two positions wins. */
    private static Architecture tournament(List<Architecture> population, RandomGenerator random) {
        int one = random.nextInt(population.size());
        int other = random.nextInt(population.size());
        return population.get(Math.min(one, other));
    }

    /** Width and depth, and heads and feed-forward width of each layer. */
    private static int genes(Architecture architecture) {
        return 2 + 2 * architecture.nLayer();
    }
}
