package io.paretoform.frontier.flow;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.paretoform.core.search.SearchState;
import io.paretoform.frontier.life.Standing;
import io.paretoform.frontier.store.ClassKey;
import io.paretoform.frontier.store.FrontierRow;
import io.paretoform.frontier.store.Frontiers;
import io.paretoform.frontier.store.Measurements;
import io.paretoform.frontier.store.Reach;
import io.paretoform.frontier.store.Reaches;
import io.paretoform.frontier.store.SearchRow;
import io.paretoform.frontier.store.Searches;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Shows the searches and, of the newest 100 that run, how far they and their frontiers are. All of
 * it is in the database, so every instance shows the same.
 */
@ApplicationScoped
class SearchGauges {
    private static final int MOST = 100;

    private static final double MILLIS = 1e3;

    private final Searches searches;
    private final Frontiers frontiers;
    private final Measurements measurements;
    private final Reaches reaches;
    private final Clock clock;
    private final MeterRegistry registry;
    private final MultiGauge states;
    private final List<Shown<Running>> ofSearches;
    private final List<Shown<Frontier>> ofFrontiers;
    private Map<ClassKey, Reach> reached = Map.of();

    /** A gauge and where its value comes from; none is shown where that is not a number. */
    private record Shown<T>(MultiGauge gauge, ToDoubleFunction<T> value) {}

    private record Running(String search, Standing standing, Instant now) {}

    private record Frontier(FrontierRow row, long held, Optional<Reach> reach) {
        double reach(ToDoubleFunction<Reach> figure) {
            return reach.map(figure::applyAsDouble).orElse(Double.NaN);
        }
    }

    SearchGauges(
            Searches searches,
            Frontiers frontiers,
            Measurements measurements,
            Reaches reaches,
            Clock clock,
            MeterRegistry registry) {
        this.searches = searches;
        this.frontiers = frontiers;
        this.measurements = measurements;
        this.reaches = reaches;
        this.clock = clock;
        this.registry = registry;
        this.states =
                MultiGauge.builder("paretoform.searches")
                        .description("Searches in each state")
                        .register(registry);
        this.ofSearches =
                List.of(
                        shown(
                                "paretoform.search.budget.used",
                                "ratio",
                                "How much of its budget a running search has spent",
                                at -> at.standing().spent(at.now())),
                        shown(
                                "paretoform.search.ran",
                                "seconds",
                                "How long a running search has been running, without pauses",
                                at -> at.standing().ran(at.now()).toMillis() / MILLIS));
        this.ofFrontiers =
                List.of(
                        shown(
                                "paretoform.frontier.size",
                                "Members of a running search's frontier",
                                at -> at.row().size()),
                        shown(
                                "paretoform.hypervolume",
                                "Hypervolume of a running search's frontier, as a share of its box",
                                at -> at.row().hypervolume()),
                        shown(
                                "paretoform.search.measured",
                                "Results of a running search that are measurements",
                                at -> at.row().measured()),
                        shown(
                                "paretoform.search.failed",
                                "Results of a running search that are failures",
                                at -> at.row().failed()),
                        shown(
                                "paretoform.search.held",
                                "Results of a running search that wait for another attempt",
                                Frontier::held),
                        shown(
                                "paretoform.frontier.changed.timestamp",
                                "seconds",
                                "When the result was made that joined the frontier last",
                                at -> at.reach(it -> it.at().toEpochMilli() / MILLIS)),
                        shown(
                                "paretoform.frontier.best.latency",
                                "seconds",
                                "Lowest latency on the frontier",
                                at -> at.reach(it -> it.latencyMs() / MILLIS)),
                        shown(
                                "paretoform.frontier.best.memory",
                                "bytes",
                                "Lowest peak memory on the frontier",
                                at -> at.reach(Reach::memoryBytes)),
                        shown(
                                "paretoform.frontier.best.decoder.parameters",
                                "Most decoder parameters on the frontier",
                                at -> at.reach(Reach::decoderParameters)));
    }

    /** Inside a transaction. */
    void show() {
        Map<SearchState, Long> counts = searches.countByState();
        states.register(
                Arrays.stream(SearchState.values())
                        .map(state ->
                                row(
                                        Tags.of("state", Metrics.lower(state)),
                                        counts.getOrDefault(state, 0L)))
                        .toList(),
                true);
        List<SearchRow> running = searches.newest(Optional.of(SearchState.RUNNING), null, MOST);
        Instant now = clock.instant();
        show(
                ofSearches,
                running.stream()
                        .map(search -> new Running(search.id(), frontiers.standing(search), now))
                        .toList(),
                at -> Tags.of("search", at.search()));
        show(ofFrontiers, frontiers(running), at -> tags(at.row()));
    }

    private List<Frontier> frontiers(List<SearchRow> running) {
        List<Frontier> shown = new ArrayList<>();
        Map<ClassKey, Reach> now = new HashMap<>();
        for (SearchRow search : running) {
            for (FrontierRow row : frontiers.of(search.id())) {
                ClassKey key = new ClassKey(row.search(), row.deviceClass());
                Optional<Reach> reach = reaches.of(key, reached.get(key));
                reach.ifPresent(known -> now.put(key, known));
                long held = measurements.countHeld(row.search(), row.deviceClass());
                shown.add(new Frontier(row, held, reach));
            }
        }
        reached = now;
        return shown;
    }

    private static <T> void show(List<Shown<T>> gauges, List<T> all, Function<T, Tags> tags) {
        for (Shown<T> shown : gauges) {
            shown.gauge()
                    .register(
                            all.stream()
                                    .filter(one -> !Double.isNaN(shown.value().applyAsDouble(one)))
                                    .map(one ->
                                            row(tags.apply(one), shown.value().applyAsDouble(one)))
                                    .toList(),
                            true);
        }
    }

    private <T> Shown<T> shown(String name, String description, ToDoubleFunction<T> value) {
        return new Shown<>(
                MultiGauge.builder(name).description(description).register(registry), value);
    }

    private <T> Shown<T> shown(
            String name, String unit, String description, ToDoubleFunction<T> value) {
        return new Shown<>(
                MultiGauge.builder(name).description(description).baseUnit(unit).register(registry),
                value);
    }

    private static MultiGauge.Row<?> row(Tags tags, Number value) {
        return MultiGauge.Row.of(tags, value);
    }

    private static Tags tags(FrontierRow row) {
        return Tags.of("search", row.search(), "device", row.deviceClass());
    }
}
