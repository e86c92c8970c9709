package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Direction;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.space.Variation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The evolution of HAT (Wang et al., ACL 2020): the best under a constraint. 125 candidates that
 * keep the bounds of the search, then generations of 50 mutants (0.3 a gene) and 50 crossovers of
 * the 25 best. Where HAT scores with inherited weights, this takes the first objective of which
 * more is better; where it predicts latency from 2,000 measurements made before, this learns from
 * the results of the search, and until it can, keeps what can be counted. A candidate that is not
 * believed to keep the bounds is drawn again at most 200 times, where HAT goes on for ever; what
 * cannot be kept at all ends the search with the reason.
 */
public final class HatEvolution implements Strategy {
    private static final int POPULATION = 125;
    private static final int PARENTS = 25;
    private static final int MUTANTS = 50;
    private static final int CROSSOVERS = 50;
    private static final double MUTATION = 0.3;
    private static final int ATTEMPTS = 200;

    /** What virtual candidates are evolved from and for how long, to see whether any can be. */
    private static final int DRAWN = 200;

    private static final int GENERATIONS = 12;

    private final Goals goals;
    private final Objective quality;
    private final Foresight foresight;
    private final Variation space;
    private final Baselines baselines;
    private final Learning learning;

    /**
     * Over a space.
     *
     * @throws IllegalArgumentException when there is no bound, or no objective of which more is
     *     better
     */
    public HatEvolution(
            Goals goals, Foresight foresight, Variation space, List<Architecture> baselines) {
        if (goals.bounds().isEmpty()) {
            throw new IllegalArgumentException(
                    "strategy hat without a bound: expected one, as in latency_ms<=20");
        }
        this.goals = goals;
        this.quality =
                goals.objectives().list().stream()
                        .filter(objective -> objective.direction() == Direction.UP)
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "strategy hat with the objectives "
                                                + goals.objectives().names()
                                                + ": expected one of which more is better"));
        this.foresight = foresight;
        this.space = space;
        this.baselines = new Baselines(baselines);
        this.learning = new Learning(goals, foresight);
    }

    @Override
    public String name() {
        return "hat";
    }

    @Override
    public synchronized Proposal propose(StrategyContext context) {
        RandomGenerator random = context.random();
        History history = context.history();
        BatchBuilder batch =
                new BatchBuilder()
                        .without(baselines.architectures())
                        .without(history.architectures());
        List<String> deviceClasses = history.deviceClasses();
        SequencedMap<String, String> refuted = new LinkedHashMap<>();
        for (String deviceClass : deviceClasses) {
            List<Outcome> measured = Learning.measured(history.of(deviceClass));
            Judge judge = new Judge(learning.alone(history, deviceClass));
            Optional<String> impossible = judge.refuted(random);
            if (impossible.isPresent()) {
                refuted.put(deviceClass, impossible.get());
            } else {
                breed(batch, parents(measured), judge, random, deviceClasses.size());
            }
        }
        Optional<String> reason = context.whereAll(refuted);
        if (reason.isPresent()) {
            return Proposal.impossible(reason.get());
        }
        if (batch.size() == 0) {
            Judge judge = new Judge(Optional.empty());
            Optional<String> impossible = judge.refuted(random);
            if (impossible.isPresent()) {
                return Proposal.impossible(impossible.get());
            }
            batch.draw(Origin.RANDOM, POPULATION, judge.keeping(() -> space.sample(random)));
        }
        return new Proposal(
                baselines.before(batch.candidates(), context), StrategyState.INITIAL, false);
    }

    private void breed(
            BatchBuilder batch,
            List<Architecture> parents,
            Judge judge,
            RandomGenerator random,
            int shares) {
        if (parents.isEmpty()) {
            return;
        }
        batch.draw(
                Origin.MUTATION,
                MUTANTS / shares,
                judge.keeping(() -> space.mutate(Draws.any(parents, random), MUTATION, random)));
        batch.draw(
                Origin.CROSSOVER,
                CROSSOVERS / shares,
                judge.keeping(() ->
                        space.crossover(
                                Draws.any(parents, random), Draws.any(parents, random), random)));
    }

    /** The best that keep the bounds; where too few do, those that miss them least. */
    private List<Architecture> parents(List<Outcome> measured) {
        int at = goals.objectives().indexOf(quality);
        Map<Architecture, Point> points = new LinkedHashMap<>();
        for (Outcome outcome : measured) {
            if (outcome.isCandidate()) {
                outcome.objectives().ifPresent(point -> points.put(outcome.architecture(), point));
            }
        }
        return points.entrySet().stream()
                .sorted(
                        Comparator.<Map.Entry<Architecture, Point>>comparingDouble(
                                        one -> goals.violation(one.getValue()))
                                .thenComparingDouble(one -> -one.getValue().value(at)))
                .limit(PARENTS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What is known of the bounds: by belief, or before there is any by counting. */
    private final class Judge {
        private final Goals sure;
        private final Function<Architecture, Belief> beliefs;

        Judge(Optional<Beliefs> learned) {
            Counted counted = new Counted(goals, foresight);
            this.sure = learned.isPresent() ? goals : counted.goals();
            this.beliefs =
                    learned.<Function<Architecture, Belief>>map(known -> known::of)
                            .orElse(counted::of);
        }

        Optional<String> refuted(RandomGenerator random) {
            VirtualSearch search =
                    new VirtualSearch(sure, space, beliefs, random).draw(DRAWN).evolve(GENERATIONS);
            return new Feasibility(sure).refuted(search.seen().values());
        }

        /** The first of some that is believed to keep the bounds, or the last. */
        Supplier<Architecture> keeping(Supplier<Architecture> source) {
            return () -> {
                Architecture drawn = source.get();
                for (int i = 1; i < ATTEMPTS && !keeps(drawn); i++) {
                    drawn = source.get();
                }
                return drawn;
            };
        }

        private boolean keeps(Architecture architecture) {
            return sure.admits(Point.of(beliefs.apply(architecture).medians()));
        }
    }
}
