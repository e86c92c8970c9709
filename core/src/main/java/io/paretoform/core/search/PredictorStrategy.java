package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.space.Variation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Learns what costs what from every result, and proposes what it believes to improve the frontier
 * most: for each measurement, evolution looks at thousands of candidates by their counts and
 * predicted costs. Until there is enough to learn from, it proposes a sample that is spread over
 * the space. With several device classes each has its own beliefs and its share of the batch.
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
    private final Map<String, Learning> learnings = new HashMap<>();

    public PredictorStrategy(
            Goals goals, Foresight foresight, Variation space, List<Architecture> baselines) {
        this.goals = goals;
        this.foresight = foresight;
        this.space = space;
        this.baselines = new Baselines(baselines);
        this.feasibility = new Feasibility(goals);
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
        Set<Architecture> known = history.architectures();
        BatchBuilder batch = new BatchBuilder().without(baselines.architectures()).without(known);
        Map<Beliefs, List<Outcome>> taught = taught(history);
        List<String> impossible = new ArrayList<>();
        for (Map.Entry<Beliefs, List<Outcome>> one : taught.entrySet()) {
            Optional<String> reason =
                    propose(one.getKey(), one.getValue(), known, batch, random, taught.size());
            reason.ifPresent(impossible::add);
        }
        if (taught.isEmpty()) {
            Optional<String> reason = spread(batch, random);
            if (reason.isPresent()) {
                return Proposal.impossible(reason.get());
            }
        } else if (impossible.size() == taught.size()) {
            return Proposal.impossible(impossible.getFirst());
        }
        return new Proposal(
                baselines.before(batch.candidates(), context), StrategyState.INITIAL, false);
    }

    private Map<Beliefs, List<Outcome>> taught(History history) {
        Map<Beliefs, List<Outcome>> taught = new LinkedHashMap<>();
        for (String deviceClass : history.deviceClasses()) {
            List<Outcome> measured = Learning.measured(history.of(deviceClass));
            learnings
                    .computeIfAbsent(deviceClass, _ -> new Learning(goals, foresight))
                    .after(measured)
                    .ifPresent(beliefs -> taught.put(beliefs, measured));
        }
        return taught;
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
            Beliefs beliefs,
            List<Outcome> measured,
            Set<Architecture> known,
            BatchBuilder batch,
            RandomGenerator random,
            int shares) {
        Map<Architecture, Belief> members = beliefs.ofMeasured(measured);
        VirtualSearch search =
                new VirtualSearch(goals, space, beliefs::of, random)
                        .look(members.keySet())
                        .draw(DRAWN)
                        .evolve(GENERATIONS);
        Optional<String> impossible = feasibility.refuted(search.seen().values());
        if (members.isEmpty() || impossible.isPresent()) {
            return impossible;
        }
        Standing standing = Standing.of(goals, members.values());
        search.refine(REFINEMENTS, REFINED_PARENTS, belief -> standing.gain(belief.medians()));
        batch.add(
                Origin.PREDICTION,
                best(search.seen(), known, standing, Math.ceilDiv(PROPOSED, shares)));
        batch.draw(Origin.RANDOM, UNGUIDED, () -> space.sample(random));
        return impossible;
    }

    /** One after the other that which adds most to the frontier and those chosen before. */
    private static List<Architecture> best(
            Map<Architecture, Belief> seen, Set<Architecture> known, Standing now, int count) {
        record Rated(Architecture architecture, Belief belief, double gain) {}
        Comparator<Rated> bestFirst = Comparator.comparingDouble(one -> -one.gain());
        List<Rated> rated = new ArrayList<>();
        seen.forEach((architecture, belief) -> {
            double gain = known.contains(architecture) ? 0 : now.gain(belief.medians());
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
