package io.paretoform.cli;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.search.Budget;
import io.paretoform.core.space.SearchSpace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to search for.
 *
 * @param baselines measured first, for comparison
 * @param devices device classes; none for all that are live
 * @param workload the name of what is timed
 * @param objectives names of what is compared
 * @param protocol how it differs from the standard protocol, if it does
 */
record SearchRequest(
        SearchSpace space,
        long seed,
        Budget budget,
        List<Architecture> baselines,
        List<String> devices,
        String workload,
        List<String> objectives,
        @Nullable Protocol protocol) {
    /** What is not in it is as the standard has it. */
    record Protocol(boolean requireQuiet) {}

    /** The same on these device classes. */
    SearchRequest on(List<String> classes) {
        return new SearchRequest(
                space, seed, budget, baselines, classes, workload, objectives, protocol);
    }

    /** The space of a search that names none. */
    static final String SPACE = "gpt2";

    /** The budget of a search that names none. */
    static final String BUDGET = "10m";

    /** The seed of a search that names none. */
    static final long SEED = 1;
}
