package io.paretoform.core.search;

import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.frontier.Point;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The best candidates of a search and device class that have not been admitted, at most {@code
 * capacity}. Not safe for use by several threads at once.
 *
 * <p>Best are baselines; then those that fewest frontier members dominate by their proxies; then
 * those of the newest batch; then those first in their batch. When there are too many, the worst is
 * dropped. The same calls in the same order leave the same pool.
 */
public final class CandidatePool {
    /** Enough for the best of 20 batches; about 1 MB. */
    public static final int CAPACITY = 2_000;

    private record Ranked(PooledCandidate candidate, int dominators) {}

    private static final Comparator<Ranked> BEST_FIRST =
            Comparator.<Ranked, Boolean>comparing(ranked -> !ranked.candidate().baseline())
                    .thenComparingInt(Ranked::dominators)
                    .thenComparing(Ranked::candidate, PooledCandidate.NEWEST_FIRST);

    private final Objectives proxies;
    private final int capacity;
    private final Map<ArchitectureId, Ranked> byId = new HashMap<>();
    private final TreeSet<Ranked> ranking = new TreeSet<>(BEST_FIRST);
    private final Set<ArchitectureId> admitted = new HashSet<>();
    private List<Point> frontier = List.of();

    /**
     * An empty pool.
     *
     * @param proxies what the scores of candidates and frontier members are, and which way is
     *     better
     * @param capacity candidates at most, at least 1
     */
    public CandidatePool(Objectives proxies, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity + ": expected at least 1");
        }
        this.proxies = proxies;
        this.capacity = capacity;
    }

    /**
     * Takes a candidate in unless its architecture waits here already or has been admitted.
     *
     * @return whether it was new; it may be the one that a full pool drops
     */
    public boolean offer(PooledCandidate candidate) {
        if (admitted.contains(candidate.id()) || byId.containsKey(candidate.id())) {
            return false;
        }
        insert(candidate);
        if (byId.size() > capacity) {
            remove(ranking.last());
        }
        return true;
    }

    /** Takes the best out and counts it as admitted, or is empty. */
    public Optional<PooledCandidate> admitBest() {
        if (ranking.isEmpty()) {
            return Optional.empty();
        }
        PooledCandidate best = ranking.first().candidate();
        markAdmitted(best.id());
        return Optional.of(best);
    }

    /** Refuses this architecture from now on, as after a restart that found its job. */
    public void markAdmitted(ArchitectureId id) {
        admitted.add(id);
        Ranked waiting = byId.get(id);
        if (waiting != null) {
            remove(waiting);
        }
    }

    /** Ranks by these frontier members' proxy scores from now on. */
    public void frontierIs(Collection<Point> memberScores) {
        List<Point> members = List.copyOf(memberScores);
        if (members.equals(frontier)) {
            return;
        }
        frontier = members;
        List<PooledCandidate> waiting = byBest();
        ranking.clear();
        byId.clear();
        waiting.forEach(this::insert);
    }

    /** Those that wait, best first. */
    public List<PooledCandidate> byBest() {
        return ranking.stream().map(Ranked::candidate).toList();
    }

    public int size() {
        return byId.size();
    }

    public boolean isEmpty() {
        return byId.isEmpty();
    }

    private void insert(PooledCandidate candidate) {
        Ranked ranked = new Ranked(candidate, dominators(candidate.scores()));
        byId.put(candidate.id(), ranked);
        ranking.add(ranked);
    }

    private void remove(Ranked ranked) {
        ranking.remove(ranked);
        byId.remove(ranked.candidate().id());
    }

    private int dominators(Point scores) {
        int dominators = 0;
        for (Point member : frontier) {
            dominators += proxies.dominates(member, scores) ? 1 : 0;
        }
        return dominators;
    }
}
