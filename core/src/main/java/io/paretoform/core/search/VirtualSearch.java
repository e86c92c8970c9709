package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.space.Variation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Evolution of candidates that are judged by belief and not measured: thousands for each that is.
 * First NSGA-II's preference over all that was looked at, bounds before anything else; then those
 * that would add most to the frontier are varied.
 */
public final class VirtualSearch {
    private static final int POPULATION = 100;
    private static final int CHILDREN = 100;
    private static final double CROSSOVER = 0.5;

    /** Chances for a gene to change: of each a third of the children. */
    private static final double[] MUTATIONS = {0.03, 0.1, 0.3};

    private final Goals goals;
    private final Variation space;
    private final Function<Architecture, Belief> judge;
    private final RandomGenerator random;
    private final Map<Architecture, Belief> seen = new LinkedHashMap<>();

    /**
     * A search that has looked at nothing.
     *
     * @param judge what is believed of a candidate, always the same
     */
    public VirtualSearch(
            Goals goals,
            Variation space,
            Function<Architecture, Belief> judge,
            RandomGenerator random) {
        this.goals = goals;
        this.space = space;
        this.judge = judge;
        this.random = random;
    }

    /** Looks at these. */
    public VirtualSearch look(Collection<Architecture> architectures) {
        architectures.forEach(architecture -> seen.computeIfAbsent(architecture, judge));
        return this;
    }

    /** Looks at random candidates. */
    public VirtualSearch draw(int count) {
        for (int i = 0; i < count; i++) {
            seen.computeIfAbsent(space.sample(random), judge);
        }
        return this;
    }

    /** Varies those that NSGA-II prefers of the last population and its children. */
    public VirtualSearch evolve(int generations) {
        List<Architecture> population = preferred(List.copyOf(seen.keySet()));
        for (int generation = 0; generation < generations; generation++) {
            List<Architecture> both = new ArrayList<>(population);
            both.addAll(children(population));
            population = preferred(both.stream().distinct().toList());
        }
        return this;
    }

    /**
     * Varies those that are best by another measure.
     *
     * @param parents how many of them
     */
    public VirtualSearch refine(int generations, int parents, ToDoubleFunction<Belief> worth) {
        Map<Architecture, Double> worths = new LinkedHashMap<>();
        seen.forEach(
                (architecture, belief) -> worths.put(architecture, worth.applyAsDouble(belief)));
        for (int generation = 0; generation < generations; generation++) {
            for (Architecture child : children(best(worths, parents))) {
                worths.computeIfAbsent(child, it -> worth.applyAsDouble(belief(it)));
            }
        }
        return this;
    }

    /** All that was looked at, in that order. */
    public Map<Architecture, Belief> seen() {
        return Collections.unmodifiableMap(seen);
    }

    private static List<Architecture> best(Map<Architecture, Double> worths, int count) {
        return worths.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue()))
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Architecture> preferred(List<Architecture> architectures) {
        Sorting sorting = Sorting.of(architectures.stream().map(this::costs).toList());
        return sorting.preferred().stream().limit(POPULATION).map(architectures::get).toList();
    }

    private double[] costs(Architecture architecture) {
        return goals.constrainedCosts(Point.of(belief(architecture).medians()));
    }

    private Belief belief(Architecture architecture) {
        return seen.computeIfAbsent(architecture, judge);
    }

    /** New ones where they can be had; looked at. */
    private List<Architecture> children(List<Architecture> parents) {
        List<Architecture> children = new ArrayList<>();
        for (int i = 0; i < CHILDREN; i++) {
            Architecture child = child(parents, MUTATIONS[i % MUTATIONS.length]);
            seen.computeIfAbsent(child, judge);
            children.add(child);
        }
        return children;
    }

    private Architecture child(List<Architecture> parents, double mutation) {
        Architecture parent = Draws.any(parents, random);
        Architecture child =
                random.nextDouble() < CROSSOVER
                        ? space.crossover(parent, Draws.any(parents, random), random)
                        : parent;
        return space.mutate(child, mutation, random);
    }
}
