package io.paretoform.profiler;

import io.paretoform.contracts.ProfileJob;
import io.paretoform.contracts.SentinelMeasured;
import io.paretoform.core.measure.DeviceLevel;
import io.paretoform.core.measure.DriftMonitor;
import io.paretoform.core.measure.DriftState;
import io.paretoform.core.measure.SentinelReading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * When this worker measures which sentinel, what its device is like by them, and which of its
 * results have to be doubted when they alarm. Sentinels come in rounds, each once a round in random
 * order, and only between jobs: a device that measures nothing is not watched.
 */
final class Sentinels {
    /** Attempts at a candidate in all; a device that keeps drifting is not chased for ever. */
    static final int MOST_ATTEMPTS = 3;

    /** Results older than this many undisturbed readings are beyond doubt. */
    private static final int DOUBTED_READINGS = 9;

    private final Duration every;
    private final Clock clock;
    private final Random random;
    private final DriftMonitor monitor = new DriftMonitor();
    private final Deque<Sentinel> round = new ArrayDeque<>();
    private final List<Recent> recent = new ArrayList<>();
    private int readings;
    private boolean measuredSince;
    private Instant last;

    /** A result, and how many undisturbed readings there had been. */
    private record Recent(ProfileJob job, int readings) {}

    /**
     * Begins with what this worker's sentinels were before.
     *
     * @param every time between two readings while there are jobs; zero for no sentinels
     * @param history in the order they were made
     */
    Sentinels(Duration every, List<SentinelMeasured> history, Clock clock, Random random) {
        this.every = every;
        this.clock = clock;
        this.random = random;
        this.last = clock.instant();
        history.stream()
                .filter(earlier -> earlier.interference().isEmpty())
                .forEach(earlier -> monitor.observe(earlier.reading()));
    }

    /** How the device stands now. */
    DeviceLevel level() {
        return monitor.level();
    }

    /** A result was published. */
    void measured(ProfileJob job) {
        recent.add(new Recent(job, readings));
        measuredSince = true;
    }

    /** Whether to measure a sentinel before the next job. */
    boolean isDue() {
        return !every.isZero()
                && measuredSince
                && Duration.between(last, clock.instant()).compareTo(every) >= 0;
    }

    /** The sentinel to measure; from now on it is not due. */
    Sentinel next() {
        last = clock.instant();
        if (round.isEmpty()) {
            List<Sentinel> shuffled = new ArrayList<>(Arrays.asList(Sentinel.values()));
            Collections.shuffle(shuffled, random);
            round.addAll(shuffled);
        }
        return round.removeFirst();
    }

    /**
     * What a sentinel was measured to be, and the jobs whose results are to be measured again for
     * it; each is named once.
     */
    record Reading(SentinelMeasured message, List<ProfileJob> doubted) {}

    /**
     * Takes the sentinel's latency in, and says what follows from it. A disturbed one is told, but
     * says nothing of the device.
     */
    Reading read(Sentinel sentinel, Outcome.Done done, String worker, String deviceClass) {
        Instant now = clock.instant();
        DriftState state = monitor.state();
        List<ProfileJob> doubted = List.of();
        measuredSince = false;
        if (done.interference().isEmpty()) {
            state =
                    monitor.observe(
                            new SentinelReading(sentinel.key(), now, done.latency().value()));
            readings++;
            recent.removeIf(result -> result.readings < readings - DOUBTED_READINGS);
            doubted =
                    switch (state) {
                        case CALIBRATING, STEADY -> List.of();
                        case DRIFTED -> doubted();
                    };
        }
        return new Reading(
                new SentinelMeasured(
                        now,
                        worker,
                        deviceClass,
                        sentinel.key(),
                        done.latency(),
                        done.samplesMs(),
                        monitor.slowness(),
                        state,
                        done.interference(),
                        doubted.stream().map(ProfileJob::job).toList()),
                doubted);
    }

    /**
     * Made since the last reading before the drift, which may have begun right after it. Each is
     * named once.
     */
    private List<ProfileJob> doubted() {
        int since = readings - monitor.readingsOfAlarm();
        List<ProfileJob> doubted =
                recent.stream()
                        .filter(result -> result.readings >= since)
                        .map(Recent::job)
                        .filter(job -> job.attempt() < MOST_ATTEMPTS)
                        .toList();
        recent.removeIf(result -> result.readings >= since);
        return doubted;
    }
}
