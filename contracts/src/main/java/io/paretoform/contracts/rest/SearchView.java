package io.paretoform.contracts.rest;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.SearchState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A search, how it stands and how far it is.
 *
 * @param reason why it failed
 * @param revision counts its changes of state
 * @param startedAt when its first job that has a result was made
 * @param runningSeconds since then, pauses left out
 * @param measured results of all device classes
 * @param devices the device classes that measure it; none before it runs, unless some were named
 * @param objectives names of what is compared
 * @param bounds that a result must keep to be of use; the frontiers are of everything measured
 * @param strategy name of what proposes
 */
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
        SpaceView space,
        long seed,
        Workload workload,
        MeasurementProtocol protocol,
        List<String> objectives,
        List<Bound> bounds,
        String strategy,
        List<Architecture> baselines) {
    public SearchView {
        bounds = List.copyOf(Objects.requireNonNullElse(bounds, List.of()));
        strategy = Objects.requireNonNullElse(strategy, "lts");
    }

    /**
     * The frontier on one device class.
     *
     * @param exhausted whether nothing is left to propose
     * @param held results that surprised and wait outside the frontier for another attempt
     * @param size number of members
     * @param hypervolume as a share of the reference box
     * @param reference the box's corner by objective name; empty until something was measured
     */
    public record FrontierView(
            String device,
            long measured,
            long failed,
            boolean exhausted,
            long held,
            int size,
            double hypervolume,
            Map<String, Double> reference) {}

    /** Members of the frontiers of all device classes. */
    public int frontierSize() {
        return frontiers.stream().mapToInt(FrontierView::size).sum();
    }

    /** Results of all device classes that wait outside the frontiers for another attempt. */
    public long held() {
        return frontiers.stream().mapToLong(FrontierView::held).sum();
    }

    /** The best of the device classes. */
    public double hypervolume() {
        return frontiers.stream().mapToDouble(FrontierView::hypervolume).max().orElse(0);
    }
}
