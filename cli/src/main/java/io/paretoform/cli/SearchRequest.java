package io.paretoform.cli;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.Strategies;
import io.paretoform.core.space.SearchSpace;
import java.util.List;
import java.util.Map;

/**
 * What to search for.
 *
 * @param baselines measured first, for comparison
 * @param devices device classes; none for all that are live
 * @param workload the name of what is timed
 * @param objectives names of what is compared
 * @param bounds that a result must keep to be of use
 * @param strategy name of what proposes
 * @param protocol in what it differs from the standard protocol, in the notation of REST
 */
record SearchRequest(
        SearchSpace space,
        long seed,
        Budget budget,
        List<Architecture> baselines,
        List<String> devices,
        String workload,
        List<String> objectives,
        List<Bound> bounds,
        String strategy,
        Map<String, Object> protocol) {
    /** The strategy that computes least: for searches of which only the baselines are wanted. */
    static final String PROPOSING_LITTLE = "random";

    /** Some architectures alone, in the order of their list. */
    static SearchRequest measuring(
            List<Architecture> architectures,
            SearchSpace space,
            List<String> classes,
            String workload,
            Map<String, Object> protocol) {
        return new SearchRequest(
                space,
                SEED,
                Budget.ofMeasurements(architectures.size()),
                architectures,
                classes,
                workload,
                Objectives.STANDARD.names(),
                List.of(),
                PROPOSING_LITTLE,
                protocol);
    }

    /** The same on these device classes. */
    SearchRequest on(List<String> classes) {
        return new SearchRequest(
                space,
                seed,
                budget,
                baselines,
                classes,
                workload,
                objectives,
                bounds,
                strategy,
                protocol);
    }

    /** The space of a search that names none. */
    static final String SPACE = "gpt2";

    /** The budget of a search that names none. */
    static final String BUDGET = "10m";

    /** The strategy of a search that names none. */
    static final String STRATEGY = Strategies.NAMES.getFirst();

    /** The seed of a search that names none. */
    static final long SEED = 1;
}
