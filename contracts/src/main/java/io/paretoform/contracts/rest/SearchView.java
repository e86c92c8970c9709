package io.paretoform.frontier.rest;

import io.paretoform.contracts.SearchDefinition;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.SearchState;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.frontier.life.Standing;
import io.paretoform.frontier.store.FrontierRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A search, how it stands and how far it is. */
public record SearchView(
        String id,
        SearchState state,
        @Nullable String reason,
        int revision,
        Instant changedAt,
        @Nullable Instant startedAt,
        double runningSeconds,
        Budget budget,
        long measured,
        long failed,
        List<String> devices,
        List<FrontierView> frontiers,
        SearchSpace space,
        long seed,
        Workload workload,
        List<String> objectives,
        List<Architecture> baselines) {

    /** The frontier on one device class. */
    public record FrontierView(
            String device,
            long measured,
            long failed,
            boolean exhausted,
            int size,
            double hypervolume,
            Map<String, Double> reference) {}

    static SearchView of(Standing standing, List<FrontierRow> rows, Instant now) {
        SearchDefinition definition = standing.definition();
        return new SearchView(
                definition.search(),
                definition.state(),
                definition.reason(),
                definition.revision(),
                definition.madeAt(),
                standing.startedAt(),
                standing.ran(now).toMillis() / 1000.0,
                definition.budget(),
                rows.stream().mapToLong(FrontierRow::measured).sum(),
                rows.stream().mapToLong(FrontierRow::failed).sum(),
                definition.devices(),
                rows.stream().map(row -> frontier(definition, row)).toList(),
                definition.space(),
                definition.seed(),
                definition.workload(),
                definition.objectives(),
                definition.baselines());
    }

    private static FrontierView frontier(SearchDefinition definition, FrontierRow row) {
        return new FrontierView(
                row.deviceClass(),
                row.measured(),
                row.failed(),
                row.exhausted(),
                row.size(),
                row.hypervolume(),
                row.reference(definition.objectives()));
    }
}
