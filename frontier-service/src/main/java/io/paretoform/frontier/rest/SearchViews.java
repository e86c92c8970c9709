package io.paretoform.frontier.rest;

import io.paretoform.contracts.Measured;
import io.paretoform.contracts.MeasurementFailed;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.contracts.rest.MeasuredAttempt;
import io.paretoform.contracts.rest.SearchView;
import io.paretoform.contracts.rest.SearchView.FrontierView;
import io.paretoform.contracts.rest.SpaceView;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.search.SearchState;
import io.paretoform.frontier.life.Standing;
import io.paretoform.frontier.store.FrontierRow;
import io.paretoform.frontier.store.Frontiers;
import io.paretoform.frontier.store.MeasurementRow;
import io.paretoform.frontier.store.Measurements;
import io.paretoform.frontier.store.SearchRow;
import io.paretoform.frontier.store.Searches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what people are shown. */
@ApplicationScoped
public class SearchViews {
    private final Searches searches;
    private final Frontiers frontiers;
    private final Measurements measurements;
    private final Clock clock;

    SearchViews(Searches searches, Frontiers frontiers, Measurements measurements, Clock clock) {
        this.searches = searches;
        this.frontiers = frontiers;
        this.measurements = measurements;
        this.clock = clock;
    }

    /** The newest searches before that id, or of all. */
    @Transactional
    SearchPage page(Optional<SearchState> state, @Nullable String before, int limit) {
        List<SearchRow> rows = searches.newest(state, before, limit + 1);
        List<SearchView> shown = rows.stream().limit(limit).map(this::view).toList();
        return new SearchPage(shown, rows.size() > limit ? shown.getLast().id() : null);
    }

    @Transactional
    public SearchView search(String search) {
        return view(find(search));
    }

    /** What the baselines of a search measured. */
    @Transactional
    public List<MeasuredArchitecture> baselines(String search) {
        return measurements.ofBaselines(find(search).id()).stream()
                .map(SearchViews::measured)
                .toList();
    }

    /** Results of a search as JSON texts, in the order of their numbers. */
    @Transactional
    public List<NumberedText> measurements(String search, long after, int limit) {
        return measurements.after(find(search).id(), after, limit).stream()
                .map(row -> new NumberedText(row.number(), row.message()))
                .toList();
    }

    /** Every attempt at a candidate in all searches: those that no longer count, and failures. */
    @Transactional
    public List<MeasuredAttempt> measurements(ArchitectureId candidate) {
        List<MeasurementRow> found = measurements.of(candidate);
        if (found.isEmpty()) {
            throw new NotFoundException("candidate " + candidate + ": never measured");
        }
        return found.stream().map(row -> attempt(row, found)).toList();
    }

    private static MeasuredAttempt attempt(MeasurementRow row, List<MeasurementRow> all) {
        return switch (row.result()) {
            case Measured measured ->
                    MeasuredAttempt.of(
                            measured,
                            row.number(),
                            row.isHeld(),
                            all.stream().anyMatch(row::isSupersededBy));
            case MeasurementFailed failed -> MeasuredAttempt.of(failed, row.number());
        };
    }

    /** A result under its number. */
    public record NumberedText(long number, String json) {}

    private SearchView view(SearchRow row) {
        Standing standing = frontiers.standing(row);
        SearchDefinition definition = standing.definition();
        List<FrontierRow> rows = frontiers.of(row.id());
        return new SearchView(
                definition.search(),
                definition.state(),
                definition.reason(),
                definition.revision(),
                definition.madeAt(),
                standing.startedAt(),
                standing.ran(clock.instant()).toMillis() / 1000.0,
                definition.budget(),
                rows.stream().mapToLong(FrontierRow::measured).sum(),
                rows.stream().mapToLong(FrontierRow::failed).sum(),
                definition.devices(),
                rows.stream().map(one -> frontier(definition, one)).toList(),
                SpaceView.of(definition.space()),
                definition.seed(),
                definition.workload(),
                definition.protocol(),
                definition.objectives(),
                definition.bounds(),
                definition.strategy(),
                definition.baselines());
    }

    private FrontierView frontier(SearchDefinition definition, FrontierRow row) {
        return new FrontierView(
                row.deviceClass(),
                row.measured(),
                row.failed(),
                row.exhausted(),
                measurements.countHeld(row.search(), row.deviceClass()),
                row.size(),
                row.hypervolume(),
                row.reference(definition.objectives()));
    }

    private static MeasuredArchitecture measured(MeasurementRow row) {
        return MeasuredArchitecture.of((Measured) row.result());
    }

    private SearchRow find(String search) {
        return searches.read(search)
                .orElseThrow(() -> new NotFoundException("search " + search + ": unknown"));
    }
}
