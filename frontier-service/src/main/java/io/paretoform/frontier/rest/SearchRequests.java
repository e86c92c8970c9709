package io.paretoform.frontier.rest;

import io.paretoform.contracts.SearchDefinition;
import io.paretoform.contracts.rest.Violation;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.architecture.Presets;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.Goals;
import io.paretoform.core.search.SearchState;
import io.paretoform.core.search.Strategies;
import io.paretoform.core.search.Strategy;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.SearchSpaceNotation;
import io.paretoform.core.space.SearchSpaces;
import io.paretoform.frontier.rest.SearchRequest.BudgetRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what was asked for into a search's first record. */
final class SearchRequests {
    static final int MOST_BASELINES = 50;
    static final int MOST_DEVICES = 50;
    static final int MOST_BOUNDS = 20;
    static final int MOST_MEASUREMENTS = 1_000_000;
    static final Duration LONGEST = Duration.ofDays(30);
    private static final Pattern DEVICE = Pattern.compile("[a-zA-Z0-9._-]{1,150}");

    private SearchRequests() {}

    /**
     * The definition asked for.
     *
     * @throws InvalidRequestException when fields break rules
     */
    static SearchDefinition definition(@Nullable SearchRequest request, String id, Instant now) {
        if (request == null) {
            throw new InvalidRequestException(
                    List.of(new Violation("body", "missing: expected a search")));
        }
        Violations violations = new Violations();
        Optional<SearchSpace> space = violations.read("space", () -> space(request.space()));
        Optional<Workload> workload =
                violations.read("workload", () -> workload(request.workload()));
        Optional<MeasurementProtocol> protocol =
                violations.read("protocol", () -> protocol(request.protocol()));
        Optional<Budget> budget = violations.read("budget", () -> budget(request.budget()));
        Optional<List<String>> objectives =
                violations.read("objectives", () -> objectives(request.objectives(), workload));
        Optional<List<Bound>> bounds =
                violations.read("bounds", () -> bounds(request.bounds(), objectives));
        Optional<String> strategy = violations.read("strategy", () -> strategy(request.strategy()));
        Optional<List<Architecture>> baselines =
                violations.read("baselines", () -> baselines(request.baselines(), space));
        Optional<List<String>> devices =
                violations.read("devices", () -> devices(request.devices()));
        violations.throwIfAny();
        SearchDefinition definition =
                new SearchDefinition(
                        now,
                        id,
                        1,
                        SearchState.REQUESTED,
                        space.orElseThrow(),
                        Objects.requireNonNullElse(request.seed(), 1L),
                        workload.orElseThrow(),
                        protocol.orElseThrow(),
                        budget.orElseThrow(),
                        objectives.orElseThrow(),
                        bounds.orElseThrow(),
                        strategy.orElseThrow(),
                        baselines.orElseThrow(),
                        devices.orElseThrow(),
                        null,
                        Duration.ZERO);
        violations.read("strategy", () -> seeking(definition));
        violations.throwIfAny();
        return definition;
    }

    /** Whether the strategy can seek what is asked for is known when it is made. */
    private static Strategy seeking(SearchDefinition definition) {
        return Strategies.named(
                definition.strategy(),
                definition.goals(),
                definition.foresight(),
                definition.space(),
                definition.baselines());
    }

    private static SearchSpace space(@Nullable Object asked) {
        return switch (asked) {
            case null ->
                    throw new IllegalArgumentException(
                            "missing: expected a name or a search space");
            // No built-in space has a colon in its name, and no space in YAML is without.
            case String yaml when yaml.contains(":") -> SearchSpaces.parse("space", yaml);
            case String name ->
                    SearchSpaces.builtIn(name)
                            .orElseThrow(() -> unknown("space", name, SearchSpaces.builtInNames()));
            case Map<?, ?> notation -> SearchSpaceNotation.parse(notation);
            default ->
                    throw new IllegalArgumentException(
                            "'" + asked + "': expected a name or a search space");
        };
    }

    private static Workload workload(@Nullable String asked) {
        String name = Objects.requireNonNullElse(asked, Workload.LTS.name());
        return Workload.named(name)
                .orElseThrow(() ->
                        unknown(
                                "workload",
                                name,
                                Workload.KNOWN.stream().map(Workload::name).toList()));
    }

    private static MeasurementProtocol protocol(@Nullable ProtocolRequest asked) {
        return asked == null ? MeasurementProtocol.STANDARD : asked.protocol();
    }

    private static Budget budget(@Nullable BudgetRequest asked) {
        if (asked == null) {
            throw new IllegalArgumentException("missing: expected measurements, a time or both");
        }
        Integer measurements = asked.measurements();
        if (measurements != null && measurements > MOST_MEASUREMENTS) {
            throw new IllegalArgumentException(
                    measurements + " measurements: expected at most " + MOST_MEASUREMENTS);
        }
        Optional<Duration> time = Optional.ofNullable(asked.time()).map(Times::parse);
        if (time.isPresent() && time.get().compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "time '" + asked.time() + "': expected at most " + LONGEST.toDays() + "d");
        }
        return new Budget(
                measurements == null ? OptionalInt.empty() : OptionalInt.of(measurements), time);
    }

    private static List<String> objectives(
            @Nullable List<String> asked, Optional<Workload> workload) {
        List<String> names =
                asked == null ? Objectives.STANDARD.names() : Objectives.named(asked).names();
        workload.filter(timed -> !timed.decodes())
                .filter(_ -> names.contains(Objective.LATENCY_DECODE_MS.name()))
                .ifPresent(SearchRequests::refuseDecoding);
        return names;
    }

    private static List<Bound> bounds(
            @Nullable List<String> asked, Optional<List<String>> objectives) {
        if (asked == null) {
            return List.of();
        }
        requireAtMost(MOST_BOUNDS, asked);
        List<Bound> bounds = asked.stream().map(SearchRequests::bound).distinct().toList();
        var _ = objectives.map(names -> new Goals(Objectives.named(names), bounds));
        return bounds;
    }

    private static Bound bound(@Nullable String asked) {
        Bound bound = Bound.parse(String.valueOf(asked));
        if (bound.value() == 0) {
            throw new IllegalArgumentException("'" + asked + "': expected a number above 0");
        }
        return bound;
    }

    private static String strategy(@Nullable String asked) {
        String name = Objects.requireNonNullElse(asked, Strategies.NAMES.getFirst());
        if (!Strategies.NAMES.contains(name)) {
            throw unknown("strategy", name, Strategies.NAMES);
        }
        return name;
    }

    private static void refuseDecoding(Workload workload) {
        List<String> decoding =
                Workload.KNOWN.stream().filter(Workload::decodes).map(Workload::name).toList();
        throw new IllegalArgumentException(
                "%s: workload %s has no decode step, expected workload %s"
                        .formatted(
                                Objective.LATENCY_DECODE_MS.name(),
                                workload.name(),
                                String.join(" or ", decoding)));
    }

    private static List<Architecture> baselines(
            @Nullable List<Object> asked, Optional<SearchSpace> space) {
        if (asked == null) {
            return space.map(SearchSpace::baselines).orElse(List.of());
        }
        requireAtMost(MOST_BASELINES, asked);
        return asked.stream().map(SearchRequests::baseline).distinct().toList();
    }

    private static Architecture baseline(@Nullable Object asked) {
        return switch (asked) {
            case null ->
                    throw new IllegalArgumentException("null: expected a name or an architecture");
            case Map<?, ?> notation -> ArchitectureNotation.parse(notation);
            case String name ->
                    Presets.named(name)
                            .orElseThrow(() -> unknown("baseline", name, Presets.names()));
            default ->
                    throw new IllegalArgumentException(
                            "'" + asked + "': expected a name or an architecture");
        };
    }

    private static List<String> devices(@Nullable List<String> asked) {
        if (asked == null) {
            return List.of();
        }
        requireAtMost(MOST_DEVICES, asked);
        for (String device : asked) {
            if (device == null || !DEVICE.matcher(device).matches()) {
                throw new IllegalArgumentException(
                        "device class '" + device + "': expected 1 to 150 of a-z A-Z 0-9 . _ -");
            }
        }
        return asked.stream().distinct().toList();
    }

    private static void requireAtMost(int most, List<?> list) {
        if (list.size() > most) {
            throw new IllegalArgumentException(list.size() + " of them: expected at most " + most);
        }
    }

    private static IllegalArgumentException unknown(String what, String name, List<String> known) {
        return new IllegalArgumentException(
                what + " '" + name + "': expected one of " + String.join(", ", known));
    }
}
