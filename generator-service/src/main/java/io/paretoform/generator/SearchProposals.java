package io.paretoform.generator;

import io.paretoform.contracts.CandidateBatch;
import io.paretoform.contracts.CountedResult;
import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.FrontierMember;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.search.AdmissionOrder;
import io.paretoform.core.search.FrontierView;
import io.paretoform.core.search.History;
import io.paretoform.core.search.Outcome;
import io.paretoform.core.search.Pacing;
import io.paretoform.core.search.Progress;
import io.paretoform.core.search.Proposal;
import io.paretoform.core.search.Strategies;
import io.paretoform.core.search.Strategy;
import io.paretoform.core.search.StrategyContext;
import io.paretoform.core.search.StrategyState;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.messaging.Postponed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was proposed for one search and what came of it: enough to make the next batch when it is
 * due.
 */
final class SearchProposals {
    /** So many batches in a row without anything new, nor a result between them, are enough. */
    private static final int FRUITLESS = 5;

    private final Map<String, Map<ArchitectureId, Architecture>> frontiers = new TreeMap<>();
    private final Map<String, Long> results = new TreeMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final ProposedCandidates proposed =
            new ProposedCandidates(ProposedCandidates.REMEMBERED);
    private long frontierNumber;
    private long nextBatch;
    private int fruitlessBatches;
    private long frontierNumberOfLastBatch;
    private StrategyState state = StrategyState.INITIAL;
    private final Postponed<SearchDefinition> postponed = new Postponed<>();
    private boolean exhausted;
    private Instant lastNews = Instant.EPOCH;
    private @Nullable Strategy strategy;

    /** Frontier changes that came before the search was known. */
    Postponed<SearchDefinition> postponed() {
        return postponed;
    }

    /**
     * Takes in a batch of an earlier life or of this one; a repeated one says nothing new.
     *
     * @throws IllegalArgumentException when no batch can follow it
     */
    void made(CandidateBatch batch) {
        if (batch.number() == Long.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "batch " + batch.number() + ": expected a number that another can follow");
        }
        if (batch.number() < nextBatch) {
            return;
        }
        nextBatch = batch.number() + 1;
        long before = proposed.count();
        batch.candidates().forEach(candidate -> proposed.add(candidate.id()));
        fruitlessBatches = proposed.count() == before ? fruitlessBatches + 1 : 0;
        frontierNumberOfLastBatch = batch.frontierNumber();
        state = batch.state();
        exhausted = batch.exhausted();
        news(batch.madeAt());
    }

    /**
     * Takes in a result; changes of a search are numbered, so a repeated one says nothing new.
     *
     * @throws IllegalArgumentException when a member cannot be a parent in the search's space, or
     *     nothing can be learned from the result
     * @throws ArithmeticException when the counts of what was measured leave the range of a long
     */
    void frontierChanged(FrontierChange change, SearchDefinition search) {
        if (change.number() <= frontierNumber) {
            return;
        }
        change.joined().forEach(member -> requireParent(member.architecture(), search.space()));
        Optional<Outcome> outcome = change.outcome(search);
        frontierNumber = change.number();
        outcome.ifPresent(outcomes::add);
        outcome.map(it -> it.architecture().id()).ifPresent(proposed::measured);
        fruitlessBatches = 0;
        if (isFirstAttempt(change)) {
            results.merge(change.deviceClass(), 1L, Long::sum);
        }
        Map<ArchitectureId, Architecture> members =
                frontiers.computeIfAbsent(change.deviceClass(), _ -> new LinkedHashMap<>());
        change.left().forEach(members::remove);
        for (FrontierMember member : change.joined()) {
            members.put(member.architecture().id(), member.architecture());
        }
        news(change.madeAt());
    }

    /**
     * The next batch, counted as made, if one is due.
     *
     * @throws IllegalArgumentException when none can be made, now or later
     * @throws ArithmeticException likewise
     */
    Optional<CandidateBatch> next(SearchDefinition search, Instant now) {
        Strategy chosen = strategy(search);
        Progress progress = progress(search.devices(), now);
        if (!chosen.pacing().isDue(progress) || isTooSoon(progress, chosen.pacing())) {
            return Optional.empty();
        }
        Proposal proposal =
                chosen.propose(
                        new StrategyContext(
                                search.seed(),
                                nextBatch,
                                frontier(),
                                new History(outcomes),
                                state,
                                search.devices()));
        CandidateBatch batch =
                new CandidateBatch(
                        now,
                        search.search(),
                        nextBatch,
                        frontierNumber,
                        proposal.next(),
                        proposal.exhausted() || hasNoMore(progress),
                        proposal.impossible().orElse(null),
                        chosen.admission(),
                        proposal.candidates());
        made(batch);
        return Optional.of(batch);
    }

    /** A last batch that says why there will be no other, unless the last one was made. */
    Optional<CandidateBatch> giveUp(SearchDefinition search, String reason, Instant now) {
        if (exhausted) {
            return Optional.empty();
        }
        CandidateBatch last =
                new CandidateBatch(
                        now,
                        search.search(),
                        nextBatch,
                        frontierNumber,
                        state,
                        true,
                        reason,
                        AdmissionOrder.AS_PROPOSED,
                        List.of());
        made(last);
        return Optional.of(last);
    }

    private Strategy strategy(SearchDefinition search) {
        if (strategy == null) {
            strategy =
                    Strategies.choose(
                            search.strategy(),
                            search.goals(),
                            search.foresight(),
                            search.space(),
                            search.baselines(),
                            search.budget());
        }
        return strategy;
    }

    /** A strategy that had nothing new has it again after a result, or by other draws. */
    private boolean isTooSoon(Progress progress, Pacing pacing) {
        return fruitlessBatches > 0 && progress.quiet().compareTo(pacing.patience()) < 0;
    }

    /** Whether nothing new was found again and again while nothing was left to be measured. */
    private boolean hasNoMore(Progress progress) {
        return fruitlessBatches >= FRUITLESS && progress.proposed() <= progress.fewestResults();
    }

    private FrontierView frontier() {
        List<Architecture> members =
                frontiers.values().stream().map(Map::values).flatMap(Collection::stream).toList();
        return FrontierView.of(frontierNumber, members);
    }

    private Progress progress(List<String> deviceClasses, Instant now) {
        if (nextBatch == 0) {
            return Progress.NONE;
        }
        List<Long> ofEach =
                deviceClasses.stream().map(name -> results.getOrDefault(name, 0L)).toList();
        Duration quiet = Duration.between(lastNews, now);
        return new Progress(
                proposed.count(),
                ofEach.stream().mapToLong(Long::longValue).max().orElse(0),
                ofEach.stream().mapToLong(Long::longValue).min().orElse(0),
                frontierNumber - frontierNumberOfLastBatch,
                quiet,
                exhausted);
    }

    /** Others answer no candidate that was not answered before. */
    private static boolean isFirstAttempt(FrontierChange change) {
        CountedResult result = change.result();
        return result == null || result.attempt() == 1;
    }

    private static void requireParent(Architecture member, SearchSpace space) {
        if (member.backbone() != space.backbone()) {
            throw new IllegalArgumentException(
                    "member of backbone "
                            + member.backbone().key()
                            + ": expected "
                            + space.backbone().key());
        }
    }

    private void news(Instant at) {
        if (at.isAfter(lastNews)) {
            lastNews = at;
        }
    }
}
