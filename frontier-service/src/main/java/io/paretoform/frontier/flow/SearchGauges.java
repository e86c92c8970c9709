package io.paretoform.frontier.flow;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.paretoform.core.search.SearchState;
import io.paretoform.frontier.life.Standing;
import io.paretoform.frontier.store.Frontiers;
import io.paretoform.frontier.store.SearchRow;
import io.paretoform.frontier.store.Searches;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows the searches and, of the newest 100 that run, how far they are. All of it is in the
 * database, so every instance shows the same.
 */
@ApplicationScoped
class SearchGauges {
    private static final int MOST = 100;
    private static final double MILLIS = 1e3;

    private final Searches searches;
    private final Frontiers frontiers;
    private final FrontierGauges ofFrontiers;
    private final Clock clock;
    private final GaugeSet<Count> counts;
    private final GaugeSet<Running> ofRunning;

    private record Count(SearchState state, long searches) {}

    private record Running(String search, long results, Standing standing, Instant now) {
        Duration age() {
            return Duration.between(standing.definition().madeAt(), now);
        }
    }

    SearchGauges(
            Searches searches,
            Frontiers frontiers,
            FrontierGauges ofFrontiers,
            Clock clock,
            MeterRegistry registry) {
        this.searches = searches;
        this.frontiers = frontiers;
        this.ofFrontiers = ofFrontiers;
        this.clock = clock;
        this.counts =
                new GaugeSet<Count>(registry, at -> Tags.of("state", Metrics.lower(at.state())))
                        .with("paretoform.searches", "Searches in each state", Count::searches);
        this.ofRunning =
                new GaugeSet<Running>(registry, at -> Tags.of("search", at.search()))
                        .with(
                                "paretoform.search.budget.used.ratio",
                                "How much of its budget a running search has spent",
                                at -> at.standing().spent(at.now()))
                        .with(
                                "paretoform.search.ran.seconds",
                                "How long a running search has been running, without pauses",
                                at -> at.standing().ran(at.now()).toMillis() / MILLIS)
                        .with(
                                "paretoform.search.results",
                                "Results of a running search, of all device classes",
                                Running::results)
                        .with(
                                "paretoform.search.state.age.seconds",
                                "How long a running search has been told to run, or to go on",
                                at -> at.age().toMillis() / MILLIS);
    }

    /** Inside a transaction. */
    void show() {
        Map<SearchState, Long> known = searches.countByState();
        counts.show(
                Arrays.stream(SearchState.values())
                        .map(state -> new Count(state, known.getOrDefault(state, 0L)))
                        .toList());
        List<SearchRow> running = searches.newest(Optional.of(SearchState.RUNNING), null, MOST);
        Instant now = clock.instant();
        ofRunning.show(
                running.stream()
                        .map(search ->
                                new Running(
                                        search.id(),
                                        search.results(),
                                        frontiers.standing(search),
                                        now))
                        .toList());
        ofFrontiers.show(running);
    }
}
