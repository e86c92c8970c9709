package io.paretoform.exports.report;

import io.paretoform.contracts.FailureReason;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.measure.Interference;
import io.paretoform.core.measure.Interval;
import io.paretoform.exports.text.Figure;
import io.paretoform.exports.text.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How far the measurements can be trusted: intervals, repetitions, and what speaks against them.
 */
final class QualitySection {
    private final ReportData data;
    private final List<ReportResult> measured;

    QualitySection(ReportData data) {
        this.data = data;
        this.measured = data.results().stream().filter(ReportResult::isMeasured).toList();
    }

    void write(Markup out) {
        out.open("section", "id", "quality").element("h2", "How well it was measured").line();
        Facts facts = new Facts().add("results", results());
        if (!measured.isEmpty()) {
            intervals(facts);
            repetitions(facts);
            conditions(facts);
        }
        facts.write(out);
        interference(out);
        out.close().line();
    }

    private String results() {
        Map<FailureReason, Integer> reasons = new EnumMap<>(FailureReason.class);
        for (ReportResult one : data.results()) {
            FailureReason reason = one.failure();
            if (reason != null) {
                reasons.merge(reason, 1, Integer::sum);
            }
        }
        int failed = data.results().size() - measured.size();
        String why =
                reasons.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + Words.of(entry.getKey()))
                        .collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "%,d measured, %,d failed", measured.size(), failed)
                + (why.isEmpty() ? "" : " (" + why + ")");
    }

    /** Of every objective whose values are not exact. */
    private void intervals(Facts facts) {
        for (Figure figure : Figure.named(data.search().objectives())) {
            double[] widths =
                    data.standing().stream()
                            .filter(one -> one.has(figure.objective()))
                            .map(one -> one.value(figure.objective()))
                            .mapToDouble(Interval::relativeHalfWidth)
                            .sorted()
                            .toArray();
            if (widths.length > 0 && widths[widths.length - 1] > 0) {
                facts.add(
                        figure.name() + ", half width of the 95 % interval",
                        "median "
                                + percent(quantile(widths, 0.5))
                                + ", 90 % of them at most "
                                + percent(quantile(widths, 0.9)));
            }
        }
    }

    private void repetitions(Facts facts) {
        Map<String, List<ReportResult>> attempts = new HashMap<>();
        measured.forEach(one ->
                attempts.computeIfAbsent(one.device() + one.id(), _ -> new ArrayList<>()).add(one));
        List<List<ReportResult>> repeated =
                attempts.values().stream().filter(some -> some.size() > 1).toList();
        double[] apart =
                repeated.stream()
                        .filter(some ->
                                some.stream().allMatch(one -> one.has(Objective.LATENCY_MS)))
                        .mapToDouble(QualitySection::apart)
                        .sorted()
                        .toArray();
        facts.add(
                "measured again",
                (repeated.isEmpty() ? "none" : Words.count(repeated.size(), "architecture"))
                        + (apart.length == 0
                                ? ""
                                : "; first and last latency are apart by "
                                        + percent(quantile(apart, 0.5))
                                        + " (median), "
                                        + percent(apart[apart.length - 1])
                                        + " at most"));
        long held = data.search().held();
        facts.add(
                "held",
                held == 0
                        ? "none"
                        : Words.count(held, "result")
                                + " too far from what the others suggest: measured, but not"
                                + " counted until measured again");
    }

    /** Of the first and the last attempt, as a share of the first. */
    private static double apart(List<ReportResult> attempts) {
        List<ReportResult> sorted =
                attempts.stream().sorted(Comparator.comparingInt(ReportResult::attempt)).toList();
        double first = sorted.getFirst().value(Objective.LATENCY_MS).value();
        double last = sorted.getLast().value(Objective.LATENCY_MS).value();
        return Math.abs(last / first - 1);
    }

    private void conditions(Facts facts) {
        double[] others = sorted(ReportResult::othersCpu);
        facts.add(
                "other processes",
                "median "
                        + Units.digits(quantile(others, 0.5))
                        + " cores meanwhile, "
                        + Units.digits(others[others.length - 1])
                        + " at most");
        double[] slowness = sorted(ReportResult::slowness);
        facts.add(
                "device against its sentinels",
                slowness[0] == slowness[slowness.length - 1]
                        ? percent(slowness[0] - 1) + " slower than usual"
                        : percent(slowness[0] - 1)
                                + " to "
                                + percent(slowness[slowness.length - 1] - 1)
                                + " slower than usual");
        long steady = measured.stream().filter(ReportResult::steady).count();
        facts.add("warm-up settled", steady + " of " + measured.size());
    }

    private double[] sorted(ToDoubleFunction<ReportResult> figure) {
        return measured.stream().mapToDouble(figure).sorted().toArray();
    }

    private void interference(Markup out) {
        Map<Interference, Integer> counts = new EnumMap<>(Interference.class);
        measured.forEach(
                one -> one.interference().forEach(kind -> counts.merge(kind, 1, Integer::sum)));
        if (measured.isEmpty()) {
            return;
        }
        if (counts.isEmpty()) {
            out.element("p", "Nothing speaks against any of the timings.");
            return;
        }
        out.open("table", "class", "small").open("thead").open("tr");
        out.element("th", "what speaks against timings", "scope", "col");
        out.element("th", "results", "scope", "col", "class", "n").close().close().open("tbody");
        counts.forEach((kind, count) ->
                out.open("tr")
                        .element("td", Words.of(kind))
                        .element(
                                "td",
                                count + " (" + percent((double) count / measured.size()) + ")",
                                "class",
                                "n")
                        .close());
        out.close().close().line();
    }

    private static double quantile(double[] sorted, double share) {
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.clamp(index, 0, sorted.length - 1)];
    }

    private static String percent(double share) {
        return String.format(
                Locale.ROOT, Math.abs(share) >= 0.0995 ? "%.0f %%" : "%.1f %%", 100 * share);
    }
}
