package io.paretoform.cli;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.Strategies;
import io.paretoform.core.space.SearchSpace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a person asks to be searched for. */
final class SearchOptions {
    @Option(
            names = "--space",
            paramLabel = "NAME|FILE",
            description = "A built-in space (gpt2, transformer-xl) or a YAML file (default: gpt2).")
    private @Nullable String space;

    @Option(
            names = "--budget",
            paramLabel = "BUDGET",
            description =
                    "When to stop, for each device class: measurements (200), a time (10m, 1h30m)"
                            + " or both (200,10m), whichever ends first (default: 10m).")
    private @Nullable String budget;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same seed makes the same proposals (default: 1).")
    private @Nullable Long seed;

    @Option(
            names = "--baseline",
            paramLabel = "ARCH",
            description =
                    "Measure this too, to compare with; may be given again (default: those of the"
                            + " space).")
    private List<String> baselines = new ArrayList<>();

    @Mixin private WorkloadOption workload = new WorkloadOption();

    @Option(
            names = "--objective",
            paramLabel = "NAME",
            description =
                    "Compare this; may be given again (default: decoder_parameters, latency_ms,"
                            + " peak_memory_bytes). Workload generate also has latency_decode_ms.")
    private List<String> objectives = new ArrayList<>();

    @Mixin private BoundOptions bounds = new BoundOptions();

    @Option(
            names = "--strategy",
            paramLabel = "NAME",
            description =
                    "What proposes: predictor learns from every result; lts, nsga2, hat and random"
                            + " are for comparison (default: predictor). A space that the budget"
                            + " covers is measured whole under any.")
    private @Nullable String strategy;

    @Option(
            names = "--definition",
            paramLabel = "FILE",
            description = "Take all this from the search.yaml of another search.")
    private @Nullable Path definition;

    @Mixin private DeviceOption devices = new DeviceOption();

    @Mixin private QuietOption quiet = new QuietOption();

    DeviceOption devices() {
        return devices;
    }

    /** Whether anything was asked for. */
    boolean isEmpty() {
        return space == null
                && budget == null
                && seed == null
                && definition == null
                && workload.isEmpty()
                && objectives.isEmpty()
                && baselines.isEmpty()
                && bounds.bounds().isEmpty()
                && strategy == null
                && devices.names().isEmpty()
                && !quiet.isGiven();
    }

    /** A search that is known, or will be once a server can be asked for the ids in it. */
    interface Source {
        SearchRequest get(Function<String, Architecture> byId);
    }

    /**
     * The search that is meant; what is given beside a definition replaces that part of it.
     *
     * @throws CommandException when a part is not what it should be
     */
    Source request() {
        SearchRequest base = definition == null ? usual() : SearchFile.read(definition);
        SearchSpace wanted =
                space == null || definition == null ? base.space() : SpaceReader.read(space);
        Budget allowed = budget == null ? base.budget() : budget(budget);
        String timed = workload.nameOr(base.workload());
        List<String> compared = objectives.isEmpty() ? base.objectives() : objectives();
        List<Bound> kept = bounds.bounds();
        String proposing = strategy == null ? base.strategy() : strategy(strategy);
        List<ArchitectureReader.Source> named =
                baselines.stream().map(ArchitectureReader::read).toList();
        return byId ->
                new SearchRequest(
                        wanted,
                        Objects.requireNonNullElse(seed, base.seed()),
                        allowed,
                        named.isEmpty()
                                ? base.baselines()
                                : named.stream().map(one -> one.get(byId)).toList(),
                        devices.names(),
                        timed,
                        compared,
                        kept.isEmpty() ? base.bounds() : kept,
                        proposing,
                        quiet.over(base.protocol()));
    }

    private List<String> objectives() {
        try {
            return Objectives.named(objectives).names();
        } catch (IllegalArgumentException e) {
            throw CommandException.usage("--objective: " + e.getMessage(), e);
        }
    }

    private SearchRequest usual() {
        SearchSpace wanted =
                SpaceReader.read(Objects.requireNonNullElse(space, SearchRequest.SPACE));
        return new SearchRequest(
                wanted,
                SearchRequest.SEED,
                Quantities.budget(SearchRequest.BUDGET),
                wanted.baselines(),
                List.of(),
                Workload.LTS.name(),
                Objectives.STANDARD.names(),
                List.of(),
                SearchRequest.STRATEGY,
                Map.of());
    }

    private static String strategy(String name) {
        if (!Strategies.NAMES.contains(name)) {
            throw CommandException.usage(
                    "--strategy '"
                            + name
                            + "': expected one of "
                            + String.join(", ", Strategies.NAMES));
        }
        return name;
    }

    private static Budget budget(String text) {
        try {
            return Quantities.budget(text);
        } catch (IllegalArgumentException e) {
            throw CommandException.usage("--budget " + e.getMessage(), e);
        }
    }
}
