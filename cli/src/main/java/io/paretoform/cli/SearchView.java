package io.paretoform.cli;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.SearchState;
import io.paretoform.core.space.SearchSpace;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search, how it stands and how far it is, as the server tells it.
 *
 * @param reason why it failed
 * @param startedAt when its first job was made
 * @param runningSeconds since then, pauses left out
 * @param measured results of all device classes
 * @param devices the device classes that measure it; none before it runs
 */
record SearchView(
        String id,
        SearchState state,
        @Nullable String reason,
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

    /**
     * The frontier of one device class.
     *
     * @param size number of members
     * @param hypervolume as a share of the reference box
     */
    record FrontierView(String device, long measured, long failed, int size, double hypervolume) {}

    /** Members of the frontiers of all device classes. */
    int frontierSize() {
        return frontiers.stream().mapToInt(FrontierView::size).sum();
    }

    /** The best of the device classes. */
    double hypervolume() {
        return frontiers.stream().mapToDouble(FrontierView::hypervolume).max().orElse(0);
    }
}
