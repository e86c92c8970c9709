package io.paretoform.proxy;

import io.paretoform.contracts.JobId;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.contracts.RemeasurementRequested;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.contracts.SearchExhausted;
import io.paretoform.core.search.Admission;
import io.paretoform.core.search.AdmissionOrder;
import io.paretoform.core.search.Choice;
import io.paretoform.core.search.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One search on one device class: what may be measured, the jobs that are out, and those answered.
 * Every method may be told the same thing twice, and told of a result before its job.
 */
final class DeviceQueue {
    private final String deviceClass;
    private final ScoreCounter counter;
    private final WaitingCandidates waiting = new WaitingCandidates();
    private final KnownResults results;
    private final Chooser chooser;
    private final Map<JobId, ProfileJob> jobs = new HashMap<>();
    private final Set<JobId> answered = new HashSet<>();
    private final Map<JobId, ProfileJob> doubtedByRepetition = new LinkedHashMap<>();
    private boolean exhaustionSaid;

    /**
     * A queue to which nothing has come.
     *
     * @param results of the search on all device classes, which its queues share
     */
    DeviceQueue(String deviceClass, ScoreCounter counter, KnownResults results) {
        this.deviceClass = deviceClass;
        this.counter = counter;
        this.results = results;
        this.chooser = new Chooser(deviceClass, counter);
    }

    String deviceClass() {
        return deviceClass;
    }

    /** A candidate of a batch whose candidates are measured in that order. */
    void offer(Waiting candidate, AdmissionOrder order) {
        counter.offered(waiting.offer(candidate, order));
    }

    /** A job was written, now or in an earlier life. */
    void admitted(ProfileJob job) {
        jobs.putIfAbsent(job.job(), job);
        results.await(job);
        doubtedByRepetition.remove(job.job());
        waiting.admitted(job.candidate());
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

    void exhaustionSaid() {
        exhaustionSaid = true;
    }

    /**
     * The jobs to write now, counted as written.
     *
     * @param plan what the generator thinks of going on
     */
    List<ProfileJob> admit(
            SearchDefinition search, GeneratorsWord plan, int liveWorkers, Instant now) {
        int free = releasable(search, liveWorkers);
        List<ProfileJob> written = new ArrayList<>();
        while (written.size() < free && !doubtedByRepetition.isEmpty()) {
            ProfileJob doubted = doubtedByRepetition.values().iterator().next();
            written.add(written(repeated(doubted, search, now), "doubt"));
        }
        if (written.size() < free && plan.reason().isEmpty()) {
            chooser.choose(search, waiting, results, free - written.size())
                    .forEach(choice ->
                            written.add(
                                    written(
                                            job(choice, search, now),
                                            ScoreCounter.label(choice.reason()))));
        }
        return written;
    }

    /** The last word, said once: everything of use is measured and nothing more will come. */
    Optional<SearchExhausted> exhaustion(
            SearchDefinition search, GeneratorsWord plan, Instant now) {
        boolean nothingLeft = waiting.isEmpty() || plan.reason().isPresent();
        if (exhaustionSaid
                || !plan.exhausted()
                || !nothingLeft
                || !doubtedByRepetition.isEmpty()
                || outstanding() > 0) {
            return Optional.empty();
        }
        exhaustionSaid = true;
        return Optional.of(
                new SearchExhausted(
                        now,
                        search.search(),
                        deviceClass,
                        answered.size(),
                        plan.reason().orElse(null)));
    }

    /** How many candidates wait. */
    int waiting() {
        return waiting.size();
    }

    /** How many jobs have no result. */
    int outstanding() {
        return jobs.size() - answered.size();
    }

    private int releasable(SearchDefinition search, int liveWorkers) {
        // Time is the frontier-service's to watch: it ends the search.
        Admission admission =
                new Admission(
                        search.state(), outstanding(), liveWorkers, jobs.size(), Duration.ZERO);
        return admission.releasable(search.budget());
    }

    private ProfileJob written(ProfileJob job, String why) {
        admitted(job);
        counter.admitted(why);
        return job;
    }

    private ProfileJob job(Choice choice, SearchDefinition search, Instant now) {
        return jobs.values().stream()
                .filter(job -> job.candidate().equals(choice.architecture().id()))
                .max(Comparator.comparingInt(ProfileJob::attempt))
                .map(last -> repeated(last, search, now))
                .orElseGet(() -> first(waiting.get(choice.architecture().id()), search, now));
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

    private ProfileJob first(Waiting chosen, SearchDefinition search, Instant now) {
        return ProfileJob.of(
                now,
                search.search(),
                deviceClass,
                1,
                chosen.candidate().isBaseline(),
                chosen.architecture(),
                chosen.scores(),
                search.workload(),
                search.protocol());
    }
}
