package io.paretoform.exports.report;

import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objective;
import io.paretoform.exports.text.Comparison;
import io.paretoform.exports.text.Figure;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was found, in words: how much there is, and what it gains over the baselines. */
final class AnswerSection {
    private final ReportData data;
    private final List<Figure> figures;

    AnswerSection(ReportData data) {
        this.data = data;
        this.figures = Figure.named(data.search().objectives());
    }

    void write(Markup out) {
        out.open("section", "id", "answer").element("h2", "The answer").line();
        if (data.search().reason() != null) {
            out.element("p", "The search ended: " + data.search().reason(), "class", "warn");
        }
        if (!data.search().state().isEnded()) {
            out.element(
                    "p",
                    "The search is "
                            + Words.of(data.search().state())
                            + ": this is what it had found on "
                            + Words.of(data.madeAt())
                            + ".");
        }
        data.deviceClasses().forEach(device -> write(device, out));
        out.close().line();
    }

    private void write(String device, Markup out) {
        List<MeasuredArchitecture> found = withinBounds(data.frontierOn(device));
        out.element("p", summary(device, found), "class", "lead").line();
        List<MeasuredArchitecture> comparable =
                found.stream().filter(AnswerSection::isComparable).toList();
        List<String> gains =
                data.baselinesOn(device).stream()
                        .filter(AnswerSection::isComparable)
                        .map(one -> Comparison.of(one, comparable).lines(FrontierChart.name(one)))
                        .map(AnswerSection::joined)
                        .toList();
        if (!gains.isEmpty()) {
            out.open("ul");
            gains.forEach(gain -> out.element("li", gain));
            out.close().line();
        }
    }

    private static String joined(List<String> lines) {
        return lines.stream()
                .map(line -> line.endsWith(".") ? line : line + ".")
                .collect(Collectors.joining(" "));
    }

    private String summary(String device, List<MeasuredArchitecture> found) {
        List<MeasuredArchitecture> all = data.frontierOn(device);
        if (all.isEmpty()) {
            return "On " + device + " nothing was measured yet that could be on a frontier.";
        }
        String many =
                Words.count(all.size(), "architecture")
                        + (all.size() == 1 ? " is" : " are")
                        + " on the frontier of "
                        + device
                        + ": nothing measured is better in one of "
                        + figures.stream().map(Figure::name).collect(Collectors.joining(", "))
                        + " and no worse in the others.";
        return many + range(all) + bounds(found);
    }

    private String range(List<MeasuredArchitecture> all) {
        List<MeasuredArchitecture> sorted =
                all.stream()
                        .filter(one -> figures.stream().allMatch(it -> one.has(it.objective())))
                        .sorted(figures.getFirst().bestFirst())
                        .toList();
        return sorted.size() < 2
                ? ""
                : " They go from "
                        + described(sorted.getLast())
                        + " to "
                        + described(sorted.getFirst())
                        + ".";
    }

    /** {@code 6.08 M decoder parameters (latency 30.0 ms, peak memory 126 MiB)}. */
    private String described(MeasuredArchitecture one) {
        Figure first = figures.getFirst();
        String rest =
                figures.stream()
                        .skip(1)
                        .map(it -> it.name() + " " + it.text(one.value(it.objective())))
                        .collect(Collectors.joining(", "));
        return first.text(one.value(first.objective()))
                + " "
                + first.name()
                + (rest.isEmpty() ? "" : " (" + rest + ")");
    }

    private String bounds(List<MeasuredArchitecture> found) {
        List<Bound> bounds = data.search().bounds();
        return bounds.isEmpty()
                ? ""
                : " The search asked for "
                        + Words.of(bounds)
                        + ": "
                        + (found.isEmpty() ? "none keeps that." : found.size() + " of them do.");
    }

    private List<MeasuredArchitecture> withinBounds(List<MeasuredArchitecture> members) {
        return members.stream()
                .filter(one -> keeps(data.search().bounds(), one))
                .sorted(Comparator.comparing(one -> one.id().hex()))
                .toList();
    }

    static boolean keeps(List<Bound> bounds, MeasuredArchitecture one) {
        Map<String, Double> values = new TreeMap<>();
        one.figures().forEach((name, value) -> values.put(name, value.doubleValue()));
        return bounds.stream().allMatch(bound -> bound.admits(values));
    }

    private static boolean isComparable(MeasuredArchitecture one) {
        return one.has(Objective.DECODER_PARAMETERS)
                && one.has(Objective.LATENCY_MS)
                && one.has(Objective.PEAK_MEMORY_BYTES);
    }
}
