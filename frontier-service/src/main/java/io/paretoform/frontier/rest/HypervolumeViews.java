package io.paretoform.frontier.rest;

import io.paretoform.contracts.rest.HypervolumeSeries;
import io.paretoform.frontier.store.ClassKey;
import io.paretoform.frontier.store.FrontierRow;
import io.paretoform.frontier.store.Frontiers;
import io.paretoform.frontier.store.MeasurementRow;
import io.paretoform.frontier.store.Measurements;
import io.paretoform.frontier.store.StepRow;
import io.paretoform.frontier.store.Steps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads how the frontiers of a search grew. */
@ApplicationScoped
public class HypervolumeViews {
    private final AskedSearches searches;
    private final Frontiers frontiers;
    private final Steps steps;
    private final Measurements measurements;

    HypervolumeViews(
            AskedSearches searches, Frontiers frontiers, Steps steps, Measurements measurements) {
        this.searches = searches;
        this.frontiers = frontiers;
        this.steps = steps;
        this.measurements = measurements;
    }

    private record Step(long number, Instant madeAt, int size, double hypervolume) {}

    /**
     * A series for each device class asked for.
     *
     * @param points the most steps of each, at least 2; the first and the last are always kept
     * @throws InvalidRequestException when the search has no such device class
     */
    @Transactional
    List<HypervolumeSeries> series(String id, @Nullable String device, int points) {
        AskedSearch search = searches.find(id);
        return search.devices(device).stream().map(one -> series(search, one, points)).toList();
    }

    private HypervolumeSeries series(AskedSearch search, String device, int points) {
        Optional<FrontierRow> frontier =
                frontiers.findByIdOptional(new ClassKey(search.id(), device));
        List<Step> thin = thin(steps(search.id(), device, frontier), points);
        Instant start = search.row().startedAt();
        return new HypervolumeSeries(
                device,
                search.definition().strategy(),
                frontier.map(row -> row.reference(search.definition().objectives()))
                        .orElseGet(Map::of),
                thin.stream().map(Step::number).toList(),
                thin.stream().map(step -> seconds(start, step.madeAt())).toList(),
                thin.stream().map(Step::hypervolume).toList(),
                thin.stream().map(Step::size).toList());
    }

    private List<Step> steps(String search, String device, Optional<FrontierRow> frontier) {
        List<Step> all = new ArrayList<>();
        steps.of(search, device).forEach(row -> all.add(step(row)));
        frontier.filter(row -> row.measured() + row.failed() > 0)
                .flatMap(row -> measurements.last(search, device).map(last -> step(last, row)))
                .filter(end -> all.isEmpty() || all.getLast().number() < end.number())
                .ifPresent(all::add);
        return all;
    }

    private static Step step(StepRow row) {
        return new Step(row.number(), row.madeAt(), row.size(), row.hypervolume());
    }

    private static Step step(MeasurementRow last, FrontierRow frontier) {
        return new Step(last.number(), last.madeAt(), frontier.size(), frontier.hypervolume());
    }

    private static List<Step> thin(List<Step> all, int points) {
        if (all.size() <= points) {
            return all;
        }
        double stride = (all.size() - 1) / (points - 1.0);
        return IntStream.range(0, points)
                .mapToObj(i -> all.get((int) Math.round(i * stride)))
                .toList();
    }

    private static double seconds(@Nullable Instant start, Instant then) {
        return start == null ? 0 : Duration.between(start, then).toMillis() / 1000.0;
    }
}
