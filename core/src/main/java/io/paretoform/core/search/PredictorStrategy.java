package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.space.Variation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Learns what costs what from every result, and proposes what it believes to improve the frontier
 * most: for each measurement, evolution looks at thousands of candidates by their counts and
 * predicted costs. Until there is enough to learn from, it proposes a sample that is spread over
 * the space. With several device classes each has its own beliefs and its share of the batch; one
 * with few results starts from what the others teach, and what was measured there may be proposed
 * for it again.
 */
public final class PredictorStrategy implements Strategy {
    /** Candidates of which the first ones are spread. */
    private static final int SPREAD_FROM = 500;

    private static final int SPREAD = 40;
    private static final int DRAWN = 200;
    private static final int GENERATIONS = 12;
    private static final int REFINEMENTS = 6;
    private static final int REFINED_PARENTS = 30;
    private static final int PROPOSED = 60;

    /** Candidates that no model chose: should it be wrong, they are the way out. */
    private static final int UNGUIDED = 5;

    private final Goals goals;
    private final Foresight foresight;
    private final Variation space;
    private final Baselines baselines;
    private final Feasibility feasibility;
    private final Learning learning;

    public PredictorStrategy(
            Goals goals, Foresight foresight, Variation space, List<Architecture> baselines) {
        this.goals = goals;
        this.foresight = foresight;
        this.space = space;
        this.baselines = new Baselines(baselines);
        this.feasibility = new Feasibility(goals);
        this.learning = new Learning(goals, foresight);
    }

    @Override
    public String name() {
        return "predictor";
    }

    @Override
    public Pacing pacing() {
        return Pacing.LEARNING;
    }

    @Override
    public AdmissionOrder admission() {
        return AdmissionOrder.BY_GAIN;
    }

    @Override
    public synchronized Proposal propose(StrategyContext context) {
        RandomGenerator random = context.random();
        History history = context.history();
        BatchBuilder batch = new BatchBuilder().without(baselines.architectures());
        Map<String, Knowledge> known = new LinkedHashMap<>();
        for (String deviceClass : context.allClasses()) {
            learning.after(history, deviceClass).ifPresent(it -> known.put(deviceClass, it));
        }
        if (known.isEmpty()) {
            batch.without(history.architectures());
            Optional<String> tooMuch = spread(batch, random);
            if (tooMuch.isPresent()) {
                return Proposal.impossible(tooMuch.get());
            }
        }
        SequencedMap<String, String> impossible = new LinkedHashMap<>();
        known.forEach((deviceClass, it) -> {
            Set<Architecture> measured = history.of(deviceClass).architectures();
            propose(it, measured, batch, random, known.size())
                    .ifPresent(why -> impossible.put(deviceClass, why));
        });
        Optional<String> reason = context.whereAll(impossible);
        if (reason.isPresent()) {
            return Proposal.impossible(reason.get());
        }
        batch.without(history.architectures());
        boolean spent = known.isEmpty() && batch.size() == 0;
        int shares = spent ? 1 : known.size() - impossible.size();
        batch.draw(Origin.RANDOM, UNGUIDED * shares, () -> space.sample(random));
        return new Proposal(
                baselines.before(batch.candidates(), context), StrategyState.INITIAL, false);
    }

    /** Nothing is known: only bounds on what is counted can be kept. */
    private Optional<String> spread(BatchBuilder batch, RandomGenerator random) {
        Counted counted = new Counted(goals, foresight);
        VirtualSearch search =
                new VirtualSearch(counted.goals(), space, counted::of, random).draw(SPREAD_FROM);
        if (!counted.goals().bounds().isEmpty()) {
            search.evolve(GENERATIONS);
        }
        Optional<String> impossible =
                new Feasibility(counted.goals()).refuted(search.seen().values());
        List<Architecture> possible =
                search.seen().entrySet().stream()
                        .filter(one -> counted.admits(one.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
        batch.add(Origin.SPREAD, new Spread(foresight.scores()).of(possible, SPREAD));
        return impossible;
    }

    private Optional<String> propose(
            Knowledge known,
            Set<Architecture> measured,
            BatchBuilder batch,
            RandomGenerator random,
            int shares) {
        Beliefs beliefs = known.beliefs();
        VirtualSearch search =
                new VirtualSearch(known.comparable(goals), space, beliefs::of, random)
                        .look(known.members().keySet())
                        .look(known.elsewhere().keySet())
                        .draw(DRAWN)
                        .evolve(GENERATIONS);
        Optional<String> impossible =
                known.mayRefute() ? feasibility.refuted(search.seen().values()) : Optional.empty();
        if (known.frame().isEmpty() || impossible.isPresent()) {
            return impossible;
        }
        Standing standing = known.standing(goals);
        search.refine(REFINEMENTS, REFINED_PARENTS, belief -> standing.gain(belief.medians()));
        batch.add(
                Origin.PREDICTION,
                best(search.seen(), measured, standing, Math.ceilDiv(PROPOSED, shares)));
        return impossible;
    }

    /** One after the other that which adds most to the frontier and those chosen before. */
    private static List<Architecture> best(
            Map<Architecture, Belief> seen, Set<Architecture> measured, Standing now, int count) {
        record Rated(Architecture architecture, Belief belief, double gain) {}
        Comparator<Rated> bestFirst = Comparator.comparingDouble(one -> -one.gain());
        List<Rated> rated = new ArrayList<>();
        seen.forEach((architecture, belief) -> {
            double gain = measured.contains(architecture) ? 0 : now.gain(belief.medians());
            if (gain > 0) {
                rated.add(new Rated(architecture, belief, gain));
            }
        });
        rated.sort(bestFirst);
        List<Architecture> best = new ArrayList<>();
        Standing standing = now;
        while (best.size() < count && !rated.isEmpty()) {
            Rated top = rated.removeFirst();
            best.add(top.architecture());
            standing = standing.with(top.belief());
            double anew = -1;
            for (int i = 0; i < rated.size() && rated.get(i).gain() > anew; i++) {
                Rated old = rated.get(i);
                double gain = standing.gain(old.belief().medians());
                rated.set(i, new Rated(old.architecture(), old.belief(), gain));
                anew = Math.max(anew, gain);
            }
            rated.sort(bestFirst);
        }
        return best;
    }
}
