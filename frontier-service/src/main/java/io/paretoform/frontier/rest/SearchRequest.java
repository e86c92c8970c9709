package io.paretoform.frontier.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to search for. */
public record SearchRequest(
        @Nullable Object space,
        @Nullable Long seed,
        @Nullable BudgetRequest budget,
        @Nullable List<Object> baselines,
        @Nullable List<String> devices,
        @Nullable List<String> objectives,
        @Nullable String workload) {

    /** When to stop: at least one of the two. */
    public record BudgetRequest(@Nullable Integer measurements, @Nullable String time) {}
}
