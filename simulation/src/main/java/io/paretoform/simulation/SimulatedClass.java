package io.paretoform.simulation;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Archive;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.search.Admission;
import io.paretoform.core.search.AdmissionOrder;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.Choice;
import io.paretoform.core.search.ExpectedGain;
import io.paretoform.core.search.FrontierEstimate;
import io.paretoform.core.search.Goals;
import io.paretoform.core.search.History;
import io.paretoform.core.search.Learning;
import io.paretoform.core.search.Outcome;
import io.paretoform.core.search.SearchState;
import io.paretoform.core.search.Waiting;
import io.paretoform.core.search.WaitingRoom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One device of a simulated search, with one worker. One job is out beside the one that is being
 * measured, as in the pipeline, so every choice is made one result early.
 */
final class SimulatedClass {
    private static final int WORKERS = 1;

    private final SimulatedDevice device;
    private final AdmissionOrder order;
    private final Budget budget;
    private final long firstMoment;
    private final ExpectedGain gain;
    private final FrontierEstimate estimate;
    private final WaitingRoom room;
    private final Archive<Architecture> archive;
    private final Deque<Architecture> out = new ArrayDeque<>();
    private final Map<Choice.Reason, Integer> reasons = new EnumMap<>(Choice.Reason.class);
    private int admitted;
    private int results;

    /**
     * A device on which nothing was measured.
     *
     * @param learning that of the search
     * @param firstMoment of the device's time at which it begins
     */
    SimulatedClass(
            SimulatedDevice device,
            Goals goals,
            Learning learning,
            WaitingRoom room,
            AdmissionOrder order,
            Budget budget,
            long firstMoment) {
        this.device = device;
        this.order = order;
        this.budget = budget;
        this.firstMoment = firstMoment;
        this.gain = new ExpectedGain(goals, learning, device.name());
        this.estimate = new FrontierEstimate(goals, learning, device.name());
        this.room = room;
        this.archive = Archive.over(goals.objectives());
    }

    /** Results so far. */
    int results() {
        return results;
    }

    /** How many were admitted for which reason. */
    Map<Choice.Reason, Integer> reasons() {
        return reasons;
    }

    void offer(Waiting candidate) {
        room.offer(candidate);
    }

    boolean isSpent() {
        return budget.isSpent(admitted, Duration.ZERO);
    }

    boolean isIdle() {
        return out.isEmpty();
    }

    /** Chooses what its worker is free for. */
    void admit(History history) {
        int free =
                new Admission(SearchState.RUNNING, out.size(), WORKERS, admitted, Duration.ZERO)
                        .releasable(budget);
        if (free == 0 || (room.isEmpty() && order == AdmissionOrder.AS_PROPOSED)) {
            return;
        }
        for (Choice choice : choices(history, free)) {
            room.markAdmitted(choice.architecture().id());
            out.addLast(choice.architecture());
            reasons.merge(choice.reason(), 1, Integer::sum);
            admitted++;
        }
    }

    /** The result of the job that went out first; there is one. */
    Outcome measure(long number) {
        Architecture architecture = out.removeFirst();
        long moment = firstMoment + results;
        Point point = device.measure(architecture, moment);
        archive.remove(architecture);
        archive.add(architecture, point);
        results++;
        return new Outcome(
                number,
                architecture,
                device.name(),
                false,
                Optional.of(point),
                device.relativeError(moment));
    }

    /** The frontier by what was measured last. */
    Collection<Architecture> frontier() {
        return archive.members().stream().map(Archive.Member::key).toList();
    }

    /** The architectures that the search would declare to be its frontier now. */
    Set<Architecture> declared(History history) {
        return switch (order) {
            case AS_PROPOSED -> estimate.measured(history).keySet();
            case BY_GAIN -> estimate.believed(history).keySet();
        };
    }

    private List<Choice> choices(History history, int wanted) {
        return switch (order) {
            case AS_PROPOSED ->
                    room.waiting().stream()
                            .limit(wanted)
                            .map(one -> new Choice(one.architecture(), Choice.Reason.PROPOSED, 0))
                            .toList();
            case BY_GAIN -> gain.select(room.waiting(), history, out, wanted).chosen();
        };
    }
}
