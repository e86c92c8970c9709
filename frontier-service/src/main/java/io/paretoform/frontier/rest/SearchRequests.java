package io.paretoform.frontier.rest;

import io.paretoform.contracts.SearchDefinition;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.SearchState;
import io.paretoform.core.space.SearchSpaceNotation;
import io.paretoform.frontier.rest.SearchRequest.BudgetRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Turns what was asked for into a definition. */
final class SearchRequests {
    private SearchRequests() {}

    static SearchDefinition definition(SearchRequest request, String id, Instant now) {
        return new SearchDefinition(
                now,
                id,
                1,
                SearchState.REQUESTED,
                SearchSpaceNotation.parse(
                        (Map<?, ?>) java.util.Objects.requireNonNull(request.space())),
                request.seed() == null ? 1 : request.seed(),
                Workload.LTS,
                budget(request.budget()),
                request.objectives() == null ? Objectives.STANDARD.names() : request.objectives(),
                request.baselines() == null
                        ? List.of()
                        : request.baselines().stream().map(SearchRequests::architecture).toList(),
                request.devices() == null ? List.of() : request.devices(),
                null,
                Duration.ZERO);
    }

    private static Architecture architecture(Object notation) {
        return ArchitectureNotation.parse((Map<?, ?>) notation);
    }

    private static Budget budget(@Nullable BudgetRequest budget) {
        if (budget == null) {
            throw new IllegalArgumentException("budget: missing");
        }
        return new Budget(
                budget.measurements() == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(budget.measurements()),
                Optional.ofNullable(budget.time()).map(Duration::parse));
    }
}
