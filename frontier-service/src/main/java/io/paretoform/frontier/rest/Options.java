package io.paretoform.frontier.rest;

import io.paretoform.contracts.rest.SpaceView;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Presets;
import io.paretoform.core.count.ArchitectureCounts;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.search.Strategies;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.SearchSpaces;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a search can be asked for, so that a form need not know it.
 *
 * @param strategies names, the default first
 * @param workloads the default first
 * @param objectives everything that can be compared
 * @param standardObjectives what is compared unless objectives are named
 * @param presets published architectures, for baselines
 */
public record Options(
        List<SpaceOption> spaces,
        List<String> strategies,
        List<Workload> workloads,
        List<Objective> objectives,
        List<String> standardObjectives,
        List<PresetOption> presets,
        Limits limits) {

    /**
     * A built-in space.
     *
     * @param yaml its file, to begin one's own from
     * @param architectures how many it has; missing where they are too many to count
     */
    @Schema(name = "SpaceOption")
    public record SpaceOption(
            String name, SpaceView space, String yaml, @Nullable BigInteger architectures) {
        private static SpaceOption of(String name) {
            SearchSpace space = SearchSpaces.builtIn(name).orElseThrow();
            return new SpaceOption(
                    name,
                    SpaceView.of(space),
                    SearchSpaces.builtInYaml(name).orElseThrow(),
                    space.size().orElse(null));
        }
    }

    /** A published architecture. */
    @Schema(name = "PresetOption")
    public record PresetOption(String name, Architecture architecture, long decoderParameters) {
        private static PresetOption of(String name) {
            Architecture architecture = Presets.named(name).orElseThrow();
            return new PresetOption(
                    name, architecture, ArchitectureCounts.of(architecture).decoderParameters());
        }
    }

    /** The most that a request can ask for. */
    @Schema(name = "SearchLimits")
    public record Limits(int measurements, Duration time, int baselines, int devices, int bounds) {
        private static final Limits OF_REQUESTS =
                new Limits(
                        SearchRequests.MOST_MEASUREMENTS,
                        SearchRequests.LONGEST,
                        SearchRequests.MOST_BASELINES,
                        SearchRequests.MOST_DEVICES,
                        SearchRequests.MOST_BOUNDS);
    }

    /** Everything this version knows. */
    static Options known() {
        return new Options(
                SearchSpaces.builtInNames().stream().map(SpaceOption::of).toList(),
                Strategies.NAMES,
                Workload.KNOWN,
                Objective.KNOWN,
                Objectives.STANDARD.names(),
                Presets.names().stream().map(PresetOption::of).toList(),
                Limits.OF_REQUESTS);
    }
}
