package io.paretoform.frontier.store;

import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.FrontierMember;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.MeasurementFailed;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.frontier.Archive;
import io.paretoform.core.frontier.ArchiveChange;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.frontier.Point;
import io.paretoform.frontier.select.ClassFrontier;
import io.paretoform.frontier.select.Points;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Takes results into the database, inside a transaction that has locked their search. */
@ApplicationScoped
public class Results {
    private final Measurements measurements;
    private final Frontiers frontiers;
    private final Members members;
    private final FrontierCache cache;

    Results(Measurements measurements, Frontiers frontiers, Members members, FrontierCache cache) {
        this.measurements = measurements;
        this.frontiers = frontiers;
        this.members = members;
        this.cache = cache;
    }

    /**
     * Stores a result and what it changes, which depends on nothing but the results of the search
     * so far and this one.
     *
     * @return what changed; empty when the job had a result already
     * @throws UnprocessableException when the result does not fit its search
     */
    public Optional<FrontierChange> add(SearchRow search, MeasurementRecord.Result result) {
        ProfileJob job = result.job();
        if (!search.definition().devices().contains(job.deviceClass())) {
            throw new UnprocessableException(
                    "device class " + job.deviceClass() + ": not one of the search's");
        }
        return measurements.has(job) ? Optional.empty() : Optional.of(addFirst(search, result));
    }

    private FrontierChange addFirst(SearchRow search, MeasurementRecord.Result result) {
        ProfileJob job = result.job();
        ClassKey key = new ClassKey(search.id(), job.deviceClass());
        Objectives objectives = Objectives.named(search.definition().objectives());
        ClassFrontier frontier = cache.get(search, objectives, key);
        long number = search.count(job.madeAt());
        measurements.add(number, result);
        ArchiveChange<ArchitectureId> change =
                switch (result) {
                    case Measured measured -> offer(frontier, objectives, measured);
                    case MeasurementFailed failed -> ArchiveChange.none();
                };
        cache.advance(search);
        frontiers.at(key).show(result, frontier);
        return new FrontierChange(
                result.madeAt(),
                search.id(),
                number,
                job.deviceClass(),
                job.job(),
                keep(key, change),
                change.left(),
                frontier.size(),
                frontier.hypervolume(),
                Points.corner(frontier.reference()));
    }

    private ArchiveChange<ArchitectureId> offer(
            ClassFrontier frontier, Objectives objectives, Measured measured) {
        ProfileJob job = measured.job();
        try {
            Point point = Points.of(objectives, Points.values(measured.objectives()));
            if (job.baseline()) {
                frontier.noteBaseline(point);
                return ArchiveChange.none();
            }
            return measurements.hasOtherAttempt(job)
                    ? frontier.replace(job.candidate(), newestPoints(job, objectives))
                    : frontier.offer(job.candidate(), point);
        } catch (IllegalArgumentException e) {
            throw new UnprocessableException(String.valueOf(e.getMessage()));
        }
    }

    private List<Archive.Member<ArchitectureId>> newestPoints(
            ProfileJob job, Objectives objectives) {
        return measurements.newestAttempts(new ClassKey(job.search(), job.deviceClass())).stream()
                .map(row -> row.member(objectives))
                .toList();
    }

    /** Stores who is a member now. */
    private List<FrontierMember> keep(ClassKey key, ArchiveChange<ArchitectureId> change) {
        members.remove(key, change.left());
        members.remove(key, change.joined());
        List<MeasurementRow> joined =
                change.joined().stream()
                        .map(candidate -> measurements.newestAttempt(key, candidate))
                        .toList();
        joined.forEach(row -> members.add(key, row));
        return joined.stream()
                .map(row -> new FrontierMember(row.result().job().architecture(), row.objectives()))
                .toList();
    }
}
