package io.paretoform.contracts;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.predict.CostLearners;
import io.paretoform.core.proxy.ProxyScores;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.Foresight;
import io.paretoform.core.search.Goals;
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
 * @param bounds that a result must keep to be of use; none in messages that name none
 * @param strategy name of what proposes; {@code lts} in messages that name none
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
        List<Bound> bounds,
        String strategy,
        List<Architecture> baselines,
        List<String> devices,
        @Nullable String reason,
        Duration ran)
        implements Message {

    /** What all searches had before there were others. */
    private static final String FIRST_STRATEGY = "lts";

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
        bounds = List.copyOf(Objects.requireNonNullElse(bounds, List.of()));
        strategy = Require.name("strategy", Objects.requireNonNullElse(strategy, FIRST_STRATEGY));
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
                bounds,
                strategy,
                baselines,
                boundDevices,
                why,
                time);
    }

    /**
     * What is looked for.
     *
     * @throws IllegalArgumentException when this build does not know an objective, or a bound is of
     *     none of them
     */
    public Goals goals() {
        return new Goals(Objectives.named(objectives), bounds);
    }

    /** How objectives are known without measuring, under this search's workload. */
    public Foresight foresight() {
        return new Foresight(
                architecture -> ProxyScores.of(architecture, workload),
                objective ->
                        objective.equals(Objective.LATENCY_DECODE_MS)
                                ? CostLearners.decodeStep(workload)
                                : CostLearners.prefill(workload));
    }
}
