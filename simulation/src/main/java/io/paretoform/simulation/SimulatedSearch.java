package io.paretoform.simulation;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Archive;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.search.Admission;
import io.paretoform.core.search.AdmissionOrder;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.Candidate;
import io.paretoform.core.search.Choice;
import io.paretoform.core.search.ExpectedGain;
import io.paretoform.core.search.Foresight;
import io.paretoform.core.search.FrontierEstimate;
import io.paretoform.core.search.FrontierView;
import io.paretoform.core.search.Goals;
import io.paretoform.core.search.History;
import io.paretoform.core.search.Learning;
import io.paretoform.core.search.Outcome;
import io.paretoform.core.search.Progress;
import io.paretoform.core.search.Proposal;
import io.paretoform.core.search.SearchState;
import io.paretoform.core.search.Selection;
import io.paretoform.core.search.Strategy;
import io.paretoform.core.search.StrategyContext;
import io.paretoform.core.search.Waiting;
import io.paretoform.core.search.WaitingRoom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the services do together, in memory, with one worker: propose, let wait, admit, measure,
 * select. One job is out beside the one that is being measured, as in the pipeline, so every choice
 * is made one result early.
 */
final class SimulatedSearch {
    private static final int WORKERS = 1;

    /** Proposals in a row that bring nothing new, after which none will. */
    private static final int FRUITLESS = 20;

    private final SimulatedDevice device;
    private final Strategy strategy;
    private final Foresight foresight;
    private final Budget budget;
    private final long firstMoment;
    private final ExpectedGain gain;
    private final FrontierEstimate estimate;
    private final WaitingRoom room;
    private final Archive<Architecture> archive;
    private final Set<Architecture> proposed = new HashSet<>();
    private final Deque<Architecture> out = new ArrayDeque<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Map<Choice.Reason, Integer> reasons = new EnumMap<>(Choice.Reason.class);
    private History history = History.EMPTY;
    private StrategyContext context;
    private int admitted;
    private int resultsAtBatch;
    private boolean exhausted;
    private Optional<String> impossible = Optional.empty();

    /**
     * A search that has not begun.
     *
     * @param capacity candidates that may wait
     */
    SimulatedSearch(
            SimulatedDevice device,
            Goals goals,
            Foresight foresight,
            Strategy strategy,
            long seed,
            Budget budget,
            int capacity) {
        this.device = device;
        this.strategy = strategy;
        this.foresight = foresight;
        this.budget = budget;
        this.context = StrategyContext.first(seed);
        this.firstMoment = context.searchRandom().nextInt(device.slips().size());
        Learning learning = new Learning(goals, foresight);
        this.gain = new ExpectedGain(goals, learning);
        this.estimate = new FrontierEstimate(goals, learning);
        this.room = new WaitingRoom(strategy.admission(), capacity);
        this.archive = Archive.over(goals.objectives());
    }

    /** Measures one more; false when the budget is spent or nothing is left. */
    boolean step() {
        proposeIfDue();
        admit();
        for (int i = 0; out.isEmpty() && !exhausted && mayGoOn() && i < FRUITLESS; i++) {
            propose();
            admit();
        }
        if (out.isEmpty()) {
            return false;
        }
        measure(out.removeFirst());
        return true;
    }

    /** Results so far. */
    int results() {
        return outcomes.size();
    }

    /** The architectures that the search would declare to be its frontier now. */
    Set<Architecture> declared() {
        return switch (strategy.admission()) {
            case AS_PROPOSED -> estimate.measured(history).keySet();
            case BY_GAIN -> estimate.believed(history).keySet();
        };
    }

    /** Everything measured. */
    Set<Architecture> measured() {
        return history.architectures();
    }

    /** How many were admitted for which reason. */
    Map<Choice.Reason, Integer> reasons() {
        return reasons;
    }

    /** Why nothing can keep the bounds. */
    Optional<String> impossible() {
        return impossible;
    }

    private boolean mayGoOn() {
        return impossible.isEmpty() && !budget.isSpent(admitted, Duration.ZERO);
    }

    private void proposeIfDue() {
        Progress progress =
                new Progress(
                        proposed.size(),
                        results(),
                        results(),
                        results() - (long) resultsAtBatch,
                        Duration.ZERO,
                        exhausted);
        if (mayGoOn() && strategy.pacing().isDue(progress)) {
            propose();
        }
    }

    private void propose() {
        context =
                new StrategyContext(
                        context.seed(),
                        context.batchNumber(),
                        FrontierView.of(
                                results(),
                                archive.members().stream().map(Archive.Member::key).toList()),
                        history,
                        context.state());
        Proposal proposal = strategy.propose(context);
        for (int position = 0; position < proposal.candidates().size(); position++) {
            Candidate candidate = proposal.candidates().get(position);
            proposed.add(candidate.architecture());
            room.offer(
                    new Waiting(
                            candidate,
                            foresight.scores().apply(candidate.architecture()),
                            context.batchNumber(),
                            position));
        }
        resultsAtBatch = results();
        exhausted = proposal.exhausted();
        impossible = proposal.impossible();
        context = context.next(context.frontier(), history, proposal);
    }

    private void admit() {
        int free =
                new Admission(SearchState.RUNNING, out.size(), WORKERS, admitted, Duration.ZERO)
                        .releasable(budget);
        if (free == 0
                || impossible.isPresent()
                || (room.isEmpty() && strategy.admission() == AdmissionOrder.AS_PROPOSED)) {
            return;
        }
        for (Choice choice : choices(free)) {
            room.markAdmitted(choice.architecture().id());
            out.addLast(choice.architecture());
            reasons.merge(choice.reason(), 1, Integer::sum);
            admitted++;
        }
    }

    private List<Choice> choices(int wanted) {
        return switch (strategy.admission()) {
            case AS_PROPOSED ->
                    room.waiting().stream()
                            .limit(wanted)
                            .map(one -> new Choice(one.architecture(), Choice.Reason.PROPOSED, 0))
                            .toList();
            case BY_GAIN -> {
                Selection selection = gain.select(room.waiting(), history, out, wanted);
                yield selection.chosen();
            }
        };
    }

    private void measure(Architecture architecture) {
        long moment = firstMoment + results();
        Point point = device.measure(architecture, moment);
        outcomes.add(
                new Outcome(
                        results() + 1L,
                        architecture,
                        device.name(),
                        false,
                        Optional.of(point),
                        device.relativeError(moment)));
        history = new History(outcomes);
        archive.remove(architecture);
        archive.add(architecture, point);
    }
}
