package io.paretoform.cli;

import io.paretoform.contracts.rest.SearchView;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.architecture.Presets;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.search.Budget;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.SearchSpaceNotation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code search.yaml}: everything that makes a search, so that it can be run again. Device classes
 * are no part of it: the same search can run on other machines.
 */
final class SearchFile {
    private static final String SPACE = "space";
    private static final String BUDGET = "budget";
    private static final String SEED = "seed";
    private static final String WORKLOAD = "workload";
    private static final String BASELINES = "baselines";
    private static final String OBJECTIVES = "objectives";
    private static final String REQUIRE_QUIET = "require_quiet";
    private static final String BOUNDS = "bounds";
    private static final String STRATEGY = "strategy";
    private static final Set<String> FIELDS =
            Set.of(
                    SPACE,
                    BUDGET,
                    SEED,
                    WORKLOAD,
                    OBJECTIVES,
                    BOUNDS,
                    STRATEGY,
                    BASELINES,
                    REQUIRE_QUIET);

    private SearchFile() {}

    /** The file's text for this search. */
    static String write(SearchView search) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(SPACE, search.space().notation());
        fields.put(BUDGET, write(search.budget()));
        fields.put(SEED, search.seed());
        fields.put(WORKLOAD, search.workload().name());
        fields.put(REQUIRE_QUIET, search.protocol().requireQuiet());
        fields.put(OBJECTIVES, search.objectives());
        fields.put(BOUNDS, search.bounds().stream().map(Bound::toString).toList());
        fields.put(STRATEGY, search.strategy());
        fields.put(BASELINES, search.baselines().stream().map(SearchFile::write).toList());
        return "# Search "
                + search.id()
                + ", measured on "
                + String.join(", ", search.devices())
                + ".\n# Run it again: ./paretoform search --definition search.yaml\n"
                + Yaml.write(fields);
    }

    /**
     * Reads a file as {@link #write} makes it; a field may be left out, {@code space} may be a name
     * or another file.
     *
     * @throws CommandException when a field is unknown or not what it takes
     */
    static SearchRequest read(Path file) {
        Map<?, ?> fields = Documents.file(file);
        for (Object field : fields.keySet()) {
            if (!FIELDS.contains(String.valueOf(field))) {
                throw CommandException.usage(
                        file + ": " + field + ": unknown field (known: " + FIELDS + ")");
            }
        }
        try {
            return request(fields);
        } catch (IllegalArgumentException e) {
            throw CommandException.usage(file + ": " + e.getMessage(), e);
        }
    }

    private static SearchRequest request(Map<?, ?> fields) {
        SearchSpace space = space(fields.get(SPACE));
        return new SearchRequest(
                space,
                seed(fields.get(SEED)),
                Quantities.budget(text(fields.get(BUDGET), SearchRequest.BUDGET)),
                fields.get(BASELINES) instanceof List<?> list
                        ? list.stream().map(SearchFile::baseline).toList()
                        : space.baselines(),
                List.of(),
                text(fields.get(WORKLOAD), Workload.LTS.name()),
                objectives(fields.get(OBJECTIVES)),
                bounds(fields.get(BOUNDS)),
                text(fields.get(STRATEGY), SearchRequest.STRATEGY),
                protocol(fields.get(REQUIRE_QUIET)));
    }

    private static SearchRequest.@Nullable Protocol protocol(@Nullable Object requireQuiet) {
        if (requireQuiet == null || requireQuiet instanceof Boolean) {
            return Boolean.TRUE.equals(requireQuiet) ? new SearchRequest.Protocol(true) : null;
        }
        throw new IllegalArgumentException(
                REQUIRE_QUIET + " '" + requireQuiet + "': expected true or false");
    }

    private static List<String> objectives(@Nullable Object objectives) {
        return switch (objectives) {
            case null -> Objectives.STANDARD.names();
            case List<?> names ->
                    Objectives.named(names.stream().map(String::valueOf).toList()).names();
            default ->
                    throw new IllegalArgumentException(
                            "objectives '"
                                    + objectives
                                    + "': expected a list of names, as in "
                                    + Objectives.STANDARD.names());
        };
    }

    private static List<Bound> bounds(@Nullable Object bounds) {
        return switch (bounds) {
            case null -> List.of();
            case List<?> texts -> texts.stream().map(String::valueOf).map(Bound::parse).toList();
            default ->
                    throw new IllegalArgumentException(
                            "bounds '" + bounds + "': expected a list, as in [latency_ms<=20]");
        };
    }

    private static SearchSpace space(@Nullable Object space) {
        return space instanceof Map<?, ?> notation
                ? SearchSpaceNotation.parse(notation)
                : SpaceReader.read(text(space, SearchRequest.SPACE));
    }

    private static long seed(@Nullable Object seed) {
        if (seed == null) {
            return SearchRequest.SEED;
        }
        if (seed instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalArgumentException("seed '" + seed + "': expected a whole number");
    }

    private static Architecture baseline(@Nullable Object baseline) {
        if (baseline instanceof Map<?, ?> notation) {
            return ArchitectureNotation.parse(notation);
        }
        return Presets.named(String.valueOf(baseline))
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "baseline '"
                                        + baseline
                                        + "': expected an architecture or one of "
                                        + String.join(", ", Presets.names())));
    }

    /** A number where it is one, so that YAML need not quote it. */
    private static Object write(Budget budget) {
        return budget.time().isEmpty()
                ? (Object) budget.measurements().orElseThrow()
                : Quantities.text(budget);
    }

    private static Object write(Architecture baseline) {
        return Presets.nameOf(baseline)
                .<Object>map(name -> name)
                .orElseGet(() -> ArchitectureNotation.write(baseline));
    }

    private static String text(@Nullable Object value, String otherwise) {
        return value == null ? otherwise : value.toString();
    }
}
