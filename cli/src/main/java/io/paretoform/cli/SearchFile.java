package io.paretoform.cli;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.architecture.Presets;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.SearchSpaceNotation;
import io.paretoform.exports.text.SearchYaml;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code search.yaml}, as {@link SearchYaml} writes it. */
final class SearchFile {
    private static final Set<String> FIELDS =
            Set.of(
                    SearchYaml.SPACE,
                    SearchYaml.BUDGET,
                    SearchYaml.SEED,
                    SearchYaml.WORKLOAD,
                    SearchYaml.OBJECTIVES,
                    SearchYaml.BOUNDS,
                    SearchYaml.STRATEGY,
                    SearchYaml.BASELINES,
                    SearchYaml.REQUIRE_QUIET,
                    SearchYaml.PROTOCOL);

    private SearchFile() {}

    /**
     * Reads a file as {@link SearchYaml} writes it; a field may be left out, {@code space} may be a
     * name or another file.
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
        SearchSpace space = space(fields.get(SearchYaml.SPACE));
        return new SearchRequest(
                space,
                seed(fields.get(SearchYaml.SEED)),
                Quantities.budget(text(fields.get(SearchYaml.BUDGET), SearchRequest.BUDGET)),
                fields.get(SearchYaml.BASELINES) instanceof List<?> list
                        ? list.stream().map(SearchFile::baseline).toList()
                        : space.baselines(),
                List.of(),
                text(fields.get(SearchYaml.WORKLOAD), Workload.LTS.name()),
                objectives(fields.get(SearchYaml.OBJECTIVES)),
                bounds(fields.get(SearchYaml.BOUNDS)),
                text(fields.get(SearchYaml.STRATEGY), SearchRequest.STRATEGY),
                protocol(fields.get(SearchYaml.PROTOCOL), fields.get(SearchYaml.REQUIRE_QUIET)));
    }

    /** What the fields of the protocol mean, and may be, the frontier-service says. */
    private static Map<String, Object> protocol(
            @Nullable Object rules, @Nullable Object requireQuiet) {
        Map<String, Object> protocol = new LinkedHashMap<>();
        switch (rules) {
            case null -> {}
            case Map<?, ?> fields ->
                    fields.forEach((name, value) -> protocol.put(String.valueOf(name), value));
            default ->
                    throw new IllegalArgumentException(
                            SearchYaml.PROTOCOL
                                    + " '"
                                    + rules
                                    + "': expected fields, as in {time_limit: 5m}");
        }
        switch (requireQuiet) {
            case null -> {}
            case Boolean quiet -> {
                if (quiet) {
                    protocol.put(SearchYaml.REQUIRE_QUIET, true);
                }
            }
            default ->
                    throw new IllegalArgumentException(
                            SearchYaml.REQUIRE_QUIET
                                    + " '"
                                    + requireQuiet
                                    + "': expected true or false");
        }
        return protocol;
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

    private static String text(@Nullable Object value, String otherwise) {
        return value == null ? otherwise : value.toString();
    }
}
