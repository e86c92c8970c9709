package io.paretoform.frontier.store;

import io.paretoform.contracts.CountedResult;
import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.MeasurementFailed;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.contracts.RemeasurementRequested;
import io.paretoform.contracts.SearchExhausted;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.frontier.ArchiveChange;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.frontier.Point;
import io.paretoform.frontier.select.ClassFrontier;
import io.paretoform.frontier.select.Points;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Takes what topic {@code measurements} says into the database, inside a transaction that has
 * locked the search. What changes depends on nothing but what was said of the search before.
 */
@ApplicationScoped
public class Results {
    private final Measurements measurements;
    private final Frontiers frontiers;
    private final History history;
    private final FrontierCache cache;
    private final Definitions definitions;

    Results(
            Measurements measurements,
            Frontiers frontiers,
            History history,
            FrontierCache cache,
            Definitions definitions) {
        this.measurements = measurements;
        this.frontiers = frontiers;
        this.history = history;
        this.cache = cache;
        this.definitions = definitions;
    }

    /**
     * Takes one record in.
     *
     * @return what followed, if it is the first result of its job
     * @throws UnprocessableException when the record does not fit its search; nothing was changed
     */
    public Optional<Taken> take(SearchRow search, MeasurementRecord spoken) {
        return switch (spoken) {
            case MeasurementRecord.Result result -> take(search, result);
            case SearchExhausted exhausted -> {
                frontiers.at(key(search, exhausted.deviceClass())).exhaust(exhausted.reason());
                yield Optional.empty();
            }
            case RemeasurementRequested asked -> Optional.empty(); // the proxy-service's business
        };
    }

    private Optional<Taken> take(SearchRow search, MeasurementRecord.Result result) {
        ProfileJob job = result.job();
        Stored.requireStorable(job.madeAt());
        Stored.requireStorable(result.madeAt());
        ClassKey key = key(search, job.deviceClass());
        List<MeasurementRow> earlier = measurements.attempts(job);
        if (earlier.stream().anyMatch(row -> row.job().equals(job.job().hex()))) {
            return Optional.empty();
        }
        Objectives objectives = Objectives.named(definitions.of(search).objectives());
        ClassState state = cache.get(search, objectives, key);
        Judgement judgement = judge(state, result);
        MeasurementRow row =
                measurements.add(
                        search.count(job.madeAt()),
                        result,
                        judgement.doubt().isPresent(),
                        objectives);
        boolean anew = earlier.stream().anyMatch(MeasurementRow::counts);
        ArchiveChange<ArchitectureId> change =
                judgement
                        .counting()
                        .filter(point -> !job.baseline())
                        .map(point -> offer(state.frontier(), key, job, point, anew))
                        .orElseGet(ArchiveChange::none);
        cache.advance(search);
        FrontierRow shown = frontiers.at(key);
        shown.show(result, state.frontier());
        if (!change.isEmpty() || shown.results() == 1) {
            history.step(key, row, state.frontier());
        }
        return Optional.of(
                new Taken(told(key, result, row, change, state.frontier()), judgement.doubt()));
    }

    /**
     * What a result is worth.
     *
     * @param counting its point; none for a failure, and for one that is held
     * @param doubt why it is held, if it is
     */
    private record Judgement(Optional<Point> counting, Optional<RemeasurementRequested> doubt) {}

    private static Judgement judge(ClassState state, MeasurementRecord.Result result) {
        return switch (result) {
            case Measured measured -> {
                Point point = note(state.frontier(), measured);
                Optional<RemeasurementRequested> doubt = state.neighbours().doubt(measured);
                if (doubt.isPresent()) {
                    yield new Judgement(Optional.empty(), doubt);
                }
                state.neighbours().add(measured);
                yield new Judgement(Optional.of(point), Optional.empty());
            }
            case MeasurementFailed failed -> new Judgement(Optional.empty(), Optional.empty());
        };
    }

    private ArchiveChange<ArchitectureId> offer(
            ClassFrontier frontier, ClassKey key, ProfileJob job, Point point, boolean anew) {
        if (!anew) {
            return frontier.offer(job.candidate(), point);
        }
        Objectives objectives = frontier.objectives();
        return frontier.replace(
                job.candidate(),
                measurements.newestAttempt(key, job.candidate()).member(objectives).point(),
                older -> measurements.newestCoveredBy(key, objectives, older));
    }

    private FrontierChange told(
            ClassKey key,
            MeasurementRecord.Result result,
            MeasurementRow row,
            ArchiveChange<ArchitectureId> change,
            ClassFrontier frontier) {
        return new FrontierChange(
                result.madeAt(),
                key.search(),
                row.number(),
                key.deviceClass(),
                result.job().job(),
                history.move(key, change, row),
                change.left(),
                frontier.size(),
                frontier.hypervolume(),
                Points.corner(frontier.reference()),
                row.isHeld() ? null : CountedResult.of(result));
    }

    private ClassKey key(SearchRow search, String deviceClass) {
        if (!definitions.of(search).devices().contains(deviceClass)) {
            throw new UnprocessableException(
                    "device class " + deviceClass + ": not one of the search's");
        }
        return new ClassKey(search.id(), deviceClass);
    }

    private static Point note(ClassFrontier frontier, Measured measured) {
        try {
            Point point = Points.of(frontier.objectives(), Points.values(measured.objectives()));
            Figures.require(frontier.objectives(), measured);
            frontier.note(point);
            return point;
        } catch (IllegalArgumentException e) {
            throw new UnprocessableException(String.valueOf(e.getMessage()));
        }
    }
}
