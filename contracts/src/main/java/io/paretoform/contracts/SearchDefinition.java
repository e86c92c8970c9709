package io.paretoform.contracts;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.SearchState;
import io.paretoform.core.space.SearchSpace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Topic {@code searches}: what is searched for, on which devices, and how it stands. The newest
 * record of a search holds.
 *
 * @param search the search's id
 * @param revision counts the records of this search from 1
 * @param space which architectures may be proposed
 * @param seed makes the proposals reproducible
 * @param workload what is timed
 * @param protocol how it is timed; the standard for searches that name none
 * @param budget when to stop, for each device class on its own
 * @param objectives names of what is compared, in the order of points
 * @param baselines measured first, for comparison; never frontier members
 * @param devices device classes that measure it; empty until the search runs if none were named
 * @param reason why it failed
 * @param ran how long it had been running when this was made, from its first job on and without
 *     pauses
 */
public record SearchDefinition(
        Instant madeAt,
        String search,
        int revision,
        SearchState state,
        SearchSpace space,
        long seed,
        Workload workload,
        MeasurementProtocol protocol,
        Budget budget,
        List<String> objectives,
        List<Architecture> baselines,
        List<String> devices,
        @Nullable String reason,
        Duration ran)
        implements Message {

    public SearchDefinition {
        Require.present("made_at", madeAt);
        Require.name("search", search);
        Require.atLeast("revision", 1, revision);
        Require.present("state", state);
        Require.present("space", space);
        Require.present("workload", workload);
        protocol = Objects.requireNonNullElse(protocol, MeasurementProtocol.STANDARD);
        Require.present("budget", budget);
        objectives = List.copyOf(Require.present("objectives", objectives));
        baselines = List.copyOf(Require.present("baselines", baselines));
        devices = List.copyOf(Require.present("devices", devices));
        ran = Objects.requireNonNullElse(ran, Duration.ZERO);
    }

    @Override
    public boolean isOlderThan(Message known) {
        return known instanceof SearchDefinition other && revision < other.revision;
    }

    /**
     * The next record of this search.
     *
     * @param time how long it has been running by now
     */
    public SearchDefinition in(
            SearchState next,
            List<String> boundDevices,
            @Nullable String why,
            Duration time,
            Instant now) {
        return new SearchDefinition(
                now,
                search,
                revision + 1,
                next,
                space,
                seed,
                workload,
                protocol,
                budget,
                objectives,
                baselines,
                boundDevices,
                why,
                time);
    }
}
