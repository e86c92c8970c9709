package io.paretoform.frontier.flow;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.paretoform.frontier.store.ClassKey;
import io.paretoform.frontier.store.FrontierRow;
import io.paretoform.frontier.store.Frontiers;
import io.paretoform.frontier.store.Measurements;
import io.paretoform.frontier.store.Reach;
import io.paretoform.frontier.store.Reaches;
import io.paretoform.frontier.store.SearchRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Shows the frontiers of searches. What their members reach is read when these have changed. */
@ApplicationScoped
class FrontierGauges {
    private static final double MILLIS = 1e3;

    private final Frontiers frontiers;
    private final Measurements measurements;
    private final Reaches reaches;
    private final GaugeSet<Shown> gauges;
    private Map<ClassKey, Reach> reached = Map.of();

    private record Shown(FrontierRow row, long held, Optional<Reach> reach) {
        double reach(ToDoubleFunction<Reach> figure) {
            return reach.map(figure::applyAsDouble).orElse(Double.NaN);
        }

        Tags tags() {
            return Tags.of("search", row.search(), "device", row.deviceClass());
        }
    }

    FrontierGauges(
            Frontiers frontiers,
            Measurements measurements,
            Reaches reaches,
            MeterRegistry registry) {
        this.frontiers = frontiers;
        this.measurements = measurements;
        this.reaches = reaches;
        this.gauges =
                new GaugeSet<Shown>(registry, Shown::tags)
                        .with(
                                "paretoform.frontier.size",
                                "Members of a running search's frontier",
                                at -> at.row().size())
                        .with(
                                "paretoform.hypervolume",
                                "Hypervolume of a running search's frontier, as a share of its box",
                                at -> at.row().hypervolume())
                        .with(
                                "paretoform.search.measured",
                                "Results of a running search that are measurements",
                                at -> at.row().measured())
                        .with(
                                "paretoform.search.failed",
                                "Results of a running search that are failures",
                                at -> at.row().failed())
                        .with(
                                "paretoform.search.held",
                                "Results of a running search that wait for another attempt",
                                Shown::held)
                        .with(
                                "paretoform.frontier.changed.timestamp.seconds",
                                "When the result was made that joined the frontier last",
                                at -> at.reach(it -> it.at().toEpochMilli() / MILLIS))
                        .with(
                                "paretoform.frontier.best.latency.seconds",
                                "Lowest latency on the frontier",
                                at -> at.reach(it -> it.latencyMs() / MILLIS))
                        .with(
                                "paretoform.frontier.best.memory.bytes",
                                "Lowest peak memory on the frontier",
                                at -> at.reach(Reach::memoryBytes))
                        .with(
                                "paretoform.frontier.best.decoder.parameters",
                                "Most decoder parameters on the frontier",
                                at -> at.reach(Reach::decoderParameters));
    }

    /** Inside a transaction. */
    void show(List<SearchRow> searches) {
        List<Shown> shown = new ArrayList<>();
        Map<ClassKey, Reach> now = new HashMap<>();
        for (SearchRow search : searches) {
            for (FrontierRow row : frontiers.of(search.id())) {
                ClassKey key = new ClassKey(row.search(), row.deviceClass());
                Optional<Reach> reach = reaches.of(key, reached.get(key));
                reach.ifPresent(known -> now.put(key, known));
                long held = measurements.countHeld(row.search(), row.deviceClass());
                shown.add(new Shown(row, held, reach));
            }
        }
        reached = now;
        gauges.show(shown);
    }
}
