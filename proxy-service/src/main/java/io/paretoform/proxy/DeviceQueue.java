package io.paretoform.proxy;

import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.FrontierMember;
import io.paretoform.contracts.JobId;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.contracts.RemeasurementRequested;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.contracts.SearchExhausted;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.proxy.ProxyScores;
import io.paretoform.core.search.Admission;
import io.paretoform.core.search.Candidate;
import io.paretoform.core.search.CandidatePool;
import io.paretoform.core.search.PooledCandidate;
import io.paretoform.core.search.ProxySpace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One search on one device class: the pool of what may be measured, the jobs that are out, and
 * those answered. Every method may be told the same thing twice, and told of a result before its
 * job.
 */
final class DeviceQueue {
    private final String deviceClass;
    private final CandidatePool pool =
            new CandidatePool(ProxySpace.OBJECTIVES, CandidatePool.CAPACITY);
    private final Map<JobId, ProfileJob> jobs = new HashMap<>();
    private final Set<JobId> answered = new HashSet<>();
    private final Map<JobId, ProfileJob> doubtedByRepetition = new LinkedHashMap<>();
    private final Map<ArchitectureId, Point> frontier = new LinkedHashMap<>();
    private long lastChange;
    private boolean rankingIsOld;
    private boolean exhaustionSaid;

    DeviceQueue(String deviceClass) {
        this.deviceClass = deviceClass;
    }

    String deviceClass() {
        return deviceClass;
    }

    /** Whether the candidate was new here. */
    boolean offer(Candidate candidate, ProxyScores scores, long batch, int position) {
        return pool.offer(
                new PooledCandidate(
                        candidate.architecture(),
                        ProxySpace.point(scores),
                        batch,
                        position,
                        candidate.isBaseline()));
    }

    /** A job was written, now or in an earlier life. */
    void admitted(ProfileJob job) {
        jobs.putIfAbsent(job.job(), job);
        doubtedByRepetition.remove(job.job());
        pool.markAdmitted(job.candidate());
    }

    /** A result came for the job; only the first counts. */
    void answered(ProfileJob job) {
        answered.add(job.job());
        admitted(job);
    }

    /**
     * Somebody doubts a result. It stands before the doubt, for both are of one topic and keyed by
     * search, so a doubt without it is no early one.
     *
     * @throws IllegalArgumentException when the attempt before has no result
     */
    void measureAgain(RemeasurementRequested request) {
        JobId before =
                JobId.of(request.search(), deviceClass, request.candidate(), request.attempt() - 1);
        ProfileJob doubted = jobs.get(before);
        if (doubted == null || !answered.contains(before)) {
            throw new IllegalArgumentException(
                    "attempt "
                            + request.attempt()
                            + " at "
                            + request.candidate()
                            + ": expected a result of the attempt before");
        }
        repeat(doubted);
    }

    /**
     * A result came against whose timings something speaks: once, that is worth another attempt.
     */
    void disturbed(ProfileJob job) {
        if (job.attempt() == 1) {
            repeat(job);
        }
    }

    private void repeat(ProfileJob doubted) {
        JobId repetition =
                JobId.of(doubted.search(), deviceClass, doubted.candidate(), doubted.attempt() + 1);
        if (!jobs.containsKey(repetition)) {
            doubtedByRepetition.put(repetition, doubted);
        }
    }

    /**
     * Ranks by the members from now on; changes are numbered, so an older one is a repetition.
     *
     * @throws ArithmeticException when a member's counts leave the range of a long
     */
    void frontierChanged(FrontierChange change, Workload workload) {
        if (change.number() <= lastChange) {
            return;
        }
        Map<ArchitectureId, Point> joined = new LinkedHashMap<>();
        for (FrontierMember member : change.joined()) {
            ProxyScores scores = ProxyScores.of(member.architecture(), workload);
            joined.put(member.architecture().id(), ProxySpace.point(scores));
        }
        lastChange = change.number();
        change.left().forEach(frontier::remove);
        frontier.putAll(joined);
        rankingIsOld = true;
    }

    void exhaustionSaid() {
        exhaustionSaid = true;
    }

    /** The jobs to write now, counted as written. */
    List<ProfileJob> admit(SearchDefinition search, int liveWorkers, Instant now) {
        List<ProfileJob> written = new ArrayList<>();
        rank();
        for (int free = releasable(search, liveWorkers); free > 0; free--) {
            Optional<ProfileJob> next = nextJob(search, now);
            if (next.isEmpty()) {
                break;
            }
            admitted(next.get());
            written.add(next.get());
        }
        return written;
    }

    /**
     * The last word when nothing more will come, said once: everything proposed is measured.
     *
     * @param reason why nothing more will, if something is wrong with the search
     */
    Optional<SearchExhausted> exhaustion(
            SearchDefinition search, @Nullable String reason, Instant now) {
        if (exhaustionSaid
                || !pool.isEmpty()
                || !doubtedByRepetition.isEmpty()
                || outstanding() > 0) {
            return Optional.empty();
        }
        exhaustionSaid = true;
        return Optional.of(
                new SearchExhausted(now, search.search(), deviceClass, answered.size(), reason));
    }

    private void rank() {
        if (rankingIsOld) {
            pool.frontierIs(frontier.values());
            rankingIsOld = false;
        }
    }

    private int outstanding() {
        return jobs.size() - answered.size();
    }

    private int releasable(SearchDefinition search, int liveWorkers) {
        // Time is the frontier-service's to watch: it ends the search.
        Admission admission =
                new Admission(
                        search.state(), outstanding(), liveWorkers, jobs.size(), Duration.ZERO);
        return admission.releasable(search.budget());
    }

    private Optional<ProfileJob> nextJob(SearchDefinition search, Instant now) {
        return doubtedByRepetition.values().stream()
                .findFirst()
                .map(doubted -> repeated(doubted, search, now))
                .or(() -> pool.admitBest().map(best -> first(best, search, now)));
    }

    /** With the scores it came with: nobody has counted them here. */
    private ProfileJob repeated(ProfileJob doubted, SearchDefinition search, Instant now) {
        return ProfileJob.of(
                now,
                search.search(),
                deviceClass,
                doubted.attempt() + 1,
                doubted.baseline(),
                doubted.architecture(),
                doubted.scores(),
                search.workload(),
                search.protocol());
    }

    /** Counts what could be counted when it was offered. */
    private ProfileJob first(PooledCandidate best, SearchDefinition search, Instant now) {
        return ProfileJob.of(
                now,
                search.search(),
                deviceClass,
                1,
                best.baseline(),
                best.architecture(),
                ProxyScores.of(best.architecture(), search.workload()),
                search.workload(),
                search.protocol());
    }
}
