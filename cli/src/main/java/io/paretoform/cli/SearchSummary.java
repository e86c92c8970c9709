package io.paretoform.cli;

import io.paretoform.contracts.FailureReason;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.MeasurementFailed;
import io.paretoform.exports.text.Units;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** A search in figures: what was done, what it cost, and whether the machine was quiet. */
final class SearchSummary {
    private final SearchResults results;

    SearchSummary(SearchResults results) {
        this.results = results;
    }

    /**
     * A line each.
     *
     * @param flow what was proposed and scored, where that is known
     * @param commandAt when the command was given, if it is the one that began the search
     */
    List<String> lines(Optional<FlowCounts> flow, Optional<Instant> commandAt) {
        List<String> lines = new ArrayList<>();
        String done =
                results.measured().size()
                        + " measured, "
                        + results.failed().size()
                        + " failed"
                        + reasons()
                        + held();
        lines.add(
                flow.map(counts -> counts + ", ").orElse("")
                        + done
                        + "; frontier of "
                        + results.search().frontierSize()
                        + ", hypervolume "
                        + Units.digits(results.search().hypervolume()));
        overheadMs()
                .ifPresent(overhead ->
                        lines.add(
                                "median a measurement: "
                                        + Units.millis(overhead)
                                        + " outside forward passes; other processes took "
                                        + Units.digits(othersCpu().orElse(0))
                                        + " cores meanwhile"));
        commandAt
                .flatMap(this::untilFirst)
                .ifPresent(time ->
                        lines.add(
                                "first measurement "
                                        + Units.digits(time.toMillis() / 1000.0)
                                        + " s after the command"));
        return lines;
    }

    private String reasons() {
        Map<FailureReason, Long> counts =
                results.failed().stream()
                        .collect(
                                Collectors.groupingBy(
                                        MeasurementFailed::reason,
                                        TreeMap::new,
                                        Collectors.counting()));
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + name(entry.getKey()))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private String held() {
        long held = results.search().held();
        return held == 0 ? "" : ", " + held + " held (too far from what others suggest)";
    }

    /** In words: {@code out of memory}. */
    static String name(FailureReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private OptionalDouble overheadMs() {
        return median(one -> one.cost().overheadMs());
    }

    private OptionalDouble othersCpu() {
        return median(one -> one.conditions().othersCpu());
    }

    private Optional<Duration> untilFirst(Instant commandAt) {
        return results.measured().stream()
                .map(Measured::madeAt)
                .min(Instant::compareTo)
                .map(first -> Duration.between(commandAt, first));
    }

    private OptionalDouble median(ToDoubleFunction<Measured> figure) {
        double[] sorted = results.measured().stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                sorted.length % 2 == 1
                        ? sorted[middle]
                        : (sorted[middle - 1] + sorted[middle]) / 2);
    }
}
