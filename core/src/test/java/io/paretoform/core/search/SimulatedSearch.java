package io.paretoform.core.search;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.frontier.Archive;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the services do together, in memory: propose, wait, measure, select. */
final class SimulatedSearch {
    private final Strategy strategy;
    private final WaitingRoom room =
            new WaitingRoom(AdmissionOrder.AS_PROPOSED, WaitingRoom.CAPACITY);
    private final Archive<Architecture> archive = Archive.over(FormulaDevice.OBJECTIVES);
    private final Set<ArchitectureId> proposed = new HashSet<>();
    private StrategyContext context;
    private long results;
    private long resultsAtBatch;
    private boolean exhausted;

    private SimulatedSearch(Strategy strategy, long seed) {
        this.strategy = strategy;
        this.context = StrategyContext.first(seed);
    }

    /** The frontier after so many measurements. */
    static Archive<Architecture> run(Strategy strategy, long seed, int measurements) {
        SimulatedSearch search = new SimulatedSearch(strategy, seed);
        while (search.results < measurements) {
            if (strategy.pacing().isDue(search.progress())) {
                search.propose();
            }
            search.measureNext();
        }
        return search.archive;
    }

    private Progress progress() {
        return new Progress(
                proposed.size(),
                results,
                results,
                results - resultsAtBatch,
                Duration.ZERO,
                exhausted);
    }

    private void propose() {
        context =
                new StrategyContext(
                        context.seed(),
                        context.batchNumber(),
                        FrontierView.of(results, members()),
                        History.EMPTY,
                        context.state());
        Proposal proposal = strategy.propose(context);
        for (int position = 0; position < proposal.candidates().size(); position++) {
            offer(proposal.candidates().get(position), position);
        }
        resultsAtBatch = results;
        exhausted = proposal.exhausted();
        context = context.next(context.frontier(), History.EMPTY, proposal);
    }

    private void offer(Candidate candidate, int position) {
        proposed.add(candidate.id());
        room.offer(
                new Waiting(
                        candidate,
                        FormulaDevice.scores(candidate.architecture()),
                        context.batchNumber(),
                        position));
    }

    private void measureNext() {
        Architecture next = room.waiting().getFirst().architecture();
        room.markAdmitted(next.id());
        archive.add(next, FormulaDevice.measure(next));
        results++;
    }

    private List<Architecture> members() {
        return archive.members().stream().map(Archive.Member::key).toList();
    }
}
