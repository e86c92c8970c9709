package io.paretoform.simulation;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.Candidate;
import io.paretoform.core.search.Foresight;
import io.paretoform.core.search.FrontierView;
import io.paretoform.core.search.Goals;
import io.paretoform.core.search.History;
import io.paretoform.core.search.Learning;
import io.paretoform.core.search.Outcome;
import io.paretoform.core.search.Progress;
import io.paretoform.core.search.Proposal;
import io.paretoform.core.search.Strategy;
import io.paretoform.core.search.StrategyContext;
import io.paretoform.core.search.Waiting;
import io.paretoform.core.search.WaitingRoom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the services do together, in memory, on any number of devices: propose, let wait, admit,
 * measure, select. Who measures next is the caller's choice.
 */
final class SimulatedSearch {
    /** Proposals in a row that bring nothing new, after which none will. */
    private static final int FRUITLESS = 20;

    private final Goals goals;
    private final Foresight foresight;
    private final Strategy strategy;
    private final Learning learning;
    private final int capacity;
    private final List<SimulatedClass> classes = new ArrayList<>();
    private final List<Waiting> offered = new ArrayList<>();
    private final Set<Architecture> proposed = new HashSet<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private History history = History.EMPTY;
    private StrategyContext context;
    private int resultsAtBatch;
    private boolean exhausted;
    private Optional<String> impossible = Optional.empty();

    /**
     * A search that has not begun and has no device.
     *
     * @param capacity candidates that may wait for each device
     */
    SimulatedSearch(Goals goals, Foresight foresight, Strategy strategy, long seed, int capacity) {
        this.goals = goals;
        this.foresight = foresight;
        this.strategy = strategy;
        this.learning = new Learning(goals, foresight);
        this.capacity = capacity;
        this.context = StrategyContext.first(seed);
    }

    /** A device joins: it hears of all batches that were made. */
    SimulatedClass join(SimulatedDevice device, Budget budget) {
        SimulatedClass joined =
                new SimulatedClass(
                        device,
                        goals,
                        learning,
                        new WaitingRoom(strategy.admission(), capacity),
                        strategy.admission(),
                        budget,
                        context.searchRandom().nextInt(device.slips().size()));
        offered.forEach(joined::offer);
        classes.add(joined);
        return joined;
    }

    /** Measures one more on a device; false when its budget is spent or nothing is left. */
    boolean step(SimulatedClass on) {
        if (mayGoOn(on) && strategy.pacing().isDue(progress())) {
            propose();
        }
        admit(on);
        for (int i = 0; on.isIdle() && !exhausted && mayGoOn(on) && i < FRUITLESS; i++) {
            propose();
            admit(on);
        }
        if (on.isIdle()) {
            return false;
        }
        outcomes.add(on.measure(outcomes.size() + 1L));
        history = new History(outcomes);
        return true;
    }

    /** The architectures that it would declare to be its frontier on a device now. */
    Set<Architecture> declared(SimulatedClass on) {
        return on.declared(history);
    }

    /** Everything measured on any device. */
    Set<Architecture> measured() {
        return history.architectures();
    }

    /** Why nothing can keep the bounds. */
    Optional<String> impossible() {
        return impossible;
    }

    private boolean mayGoOn(SimulatedClass on) {
        return impossible.isEmpty() && !on.isSpent();
    }

    private Progress progress() {
        return new Progress(
                proposed.size(),
                classes.stream().mapToInt(SimulatedClass::results).max().orElse(0),
                classes.stream().mapToInt(SimulatedClass::results).min().orElse(0),
                outcomes.size() - (long) resultsAtBatch,
                Duration.ZERO,
                exhausted);
    }

    private void propose() {
        context =
                new StrategyContext(
                        context.seed(),
                        context.batchNumber(),
                        FrontierView.of(
                                outcomes.size(),
                                classes.stream().flatMap(one -> one.frontier().stream()).toList()),
                        history,
                        context.state());
        Proposal proposal = strategy.propose(context);
        for (int position = 0; position < proposal.candidates().size(); position++) {
            offer(proposal.candidates().get(position), position);
        }
        resultsAtBatch = outcomes.size();
        exhausted = proposal.exhausted();
        impossible = proposal.impossible();
        context = context.next(context.frontier(), history, proposal);
    }

    private void offer(Candidate candidate, int position) {
        proposed.add(candidate.architecture());
        Waiting waiting =
                new Waiting(
                        candidate,
                        foresight.scores().apply(candidate.architecture()),
                        context.batchNumber(),
                        position);
        offered.add(waiting);
        classes.forEach(one -> one.offer(waiting));
    }

    private void admit(SimulatedClass on) {
        if (impossible.isEmpty()) {
            on.admit(history);
        }
    }
}
