package io.paretoform.generator;

import io.paretoform.contracts.CandidateBatch;
import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.FrontierMember;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.search.FrontierView;
import io.paretoform.core.search.History;
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
    private final Map<String, Map<ArchitectureId, Architecture>> frontiers = new TreeMap<>();
    private final Map<String, Long> results = new TreeMap<>();
    private long frontierNumber;
    private long nextBatch;
    private long proposed;
    private long frontierNumberOfLastBatch;
    private StrategyState state = StrategyState.INITIAL;
    private final Postponed<SearchDefinition> postponed = new Postponed<>();
    private boolean exhausted;
    private boolean givenUp;
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
        proposed += batch.candidates().size();
        frontierNumberOfLastBatch = batch.frontierNumber();
        state = batch.state();
        exhausted = batch.exhausted();
        givenUp = batch.reason() != null;
        news(batch.madeAt());
    }

    /**
     * Takes in a result; changes of a search are numbered, so a repeated one says nothing new.
     *
     * @throws IllegalArgumentException when a member cannot be a parent in the search's space
     */
    void frontierChanged(FrontierChange change, SearchDefinition search) {
        if (change.number() <= frontierNumber) {
            return;
        }
        change.joined().forEach(member -> requireParent(member.architecture(), search.space()));
        frontierNumber = change.number();
        results.merge(change.deviceClass(), 1L, Long::sum);
        Map<ArchitectureId, Architecture> members =
                frontiers.computeIfAbsent(change.deviceClass(), _ -> new LinkedHashMap<>());
        change.left().forEach(members::remove);
        for (FrontierMember member : change.joined()) {
            members.put(member.architecture().id(), member.architecture());
        }
        news(change.madeAt());
    }

    /** The next batch, counted as made, if one is due. */
    Optional<CandidateBatch> next(SearchDefinition search, Instant now) {
        Strategy chosen = strategy(search);
        if (!chosen.pacing().isDue(progress(search.devices(), now))) {
            return Optional.empty();
        }
        Proposal proposal =
                chosen.propose(
                        new StrategyContext(
                                search.seed(), nextBatch, frontier(), History.EMPTY, state));
        CandidateBatch batch =
                new CandidateBatch(
                        now,
                        search.search(),
                        nextBatch,
                        frontierNumber,
                        proposal.next(),
                        proposal.exhausted(),
                        null,
                        proposal.candidates());
        made(batch);
        return Optional.of(batch);
    }

    /** Whether something is so wrong with the search that nothing more is proposed for it. */
    boolean areGivenUp() {
        return givenUp;
    }

    /** The last batch, counted as made: no candidates, and why there are none. */
    CandidateBatch giveUp(SearchDefinition search, String reason, Instant now) {
        CandidateBatch last =
                new CandidateBatch(
                        now,
                        search.search(),
                        nextBatch,
                        frontierNumber,
                        state,
                        true,
                        reason,
                        List.of());
        made(last);
        return last;
    }

    private Strategy strategy(SearchDefinition search) {
        if (strategy == null) {
            strategy = Strategies.choose(search.space(), search.baselines(), search.budget());
        }
        return strategy;
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
                proposed,
                ofEach.stream().mapToLong(Long::longValue).max().orElse(0),
                ofEach.stream().mapToLong(Long::longValue).min().orElse(0),
                frontierNumber - frontierNumberOfLastBatch,
                quiet,
                exhausted);
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
