package io.paretoform.contracts;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.proxy.ProxyScores;
import java.time.Instant;
import java.util.Objects;

/**
 * Topic {@code profile-jobs.<device class>}: measure this. Carries the scores forward, so that
 * nobody joins later.
 *
 * @param job identity: {@link JobId#of} of the four that follow
 * @param attempt counts the measurements of this candidate in this search and class from 1
 * @param baseline whether it is measured for comparison only
 * @param protocol how it is timed; the standard for jobs that name none
 */
public record ProfileJob(
        Instant madeAt,
        JobId job,
        String search,
        String deviceClass,
        ArchitectureId candidate,
        int attempt,
        boolean baseline,
        Architecture architecture,
        ProxyScores scores,
        Workload workload,
        MeasurementProtocol protocol)
        implements Message {

    public ProfileJob {
        Require.present("made_at", madeAt);
        Require.present("job", job);
        Require.name("search", search);
        Require.name("device_class", deviceClass);
        Require.present("candidate", candidate);
        Require.atLeast("attempt", 1, attempt);
        Require.present("architecture", architecture);
        Require.present("scores", scores);
        Require.present("workload", workload);
        protocol = Objects.requireNonNullElse(protocol, MeasurementProtocol.STANDARD);
        if (!architecture.id().equals(candidate)) {
            throw new IllegalArgumentException(
                    "candidate " + candidate + ": the architecture's id is " + architecture.id());
        }
        if (!JobId.of(search, deviceClass, candidate, attempt).equals(job)) {
            throw new IllegalArgumentException(
                    "job "
                            + job
                            + ": expected the hash of search, device class, candidate and attempt");
        }
    }

    /** The job that measures this architecture. */
    public static ProfileJob of(
            Instant madeAt,
            String search,
            String deviceClass,
            int attempt,
            boolean baseline,
            Architecture architecture,
            ProxyScores scores,
            Workload workload,
            MeasurementProtocol protocol) {
        JobId job = JobId.of(search, deviceClass, architecture.id(), attempt);
        return new ProfileJob(
                madeAt,
                job,
                search,
                deviceClass,
                architecture.id(),
                attempt,
                baseline,
                architecture,
                scores,
                workload,
                protocol);
    }
}
