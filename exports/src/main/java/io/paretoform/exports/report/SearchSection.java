package io.paretoform.exports.report;

import io.paretoform.contracts.rest.DeviceView;
import io.paretoform.contracts.rest.SearchView;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Presets;
import io.paretoform.core.frontier.Objective;
import io.paretoform.exports.text.Budgets;
import io.paretoform.exports.text.SearchYaml;
import io.paretoform.exports.text.Units;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was searched, on which devices, and how to do it again. */
final class SearchSection {
    private static final String BYTES = "_bytes";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final ReportData data;
    private final SearchView search;

    SearchSection(ReportData data) {
        this.data = data;
        this.search = data.search();
    }

    void write(Markup out) {
        out.open("section", "id", "search").element("h2", "What was searched").line();
        Facts facts =
                new Facts()
                        .add("space", space())
                        .add("strategy", search.strategy() + ", seed " + search.seed())
                        .add("budget", budget())
                        .add("workload", Words.of(search.workload()))
                        .add("objectives", objectives());
        if (!search.bounds().isEmpty()) {
            facts.add("bounds", Words.of(search.bounds()));
        }
        facts.add("baselines", baselines()).add("timing rules", rules()).add("time", times());
        facts.write(out);
        data.devices().forEach(worker -> device(worker, out));
        out.close().line();
    }

    /** What makes the same search again. */
    void writeAgain(Markup out) {
        out.open("section", "id", "again").element("h2", "How to run it again").line();
        out.open("p")
                .text("With what follows as ")
                .element("code", "search.yaml")
                .text(": ")
                .element("code", "./paretoform search --definition search.yaml")
                .text(
                        ". Proposals follow the seed and the results, so on another device or"
                                + " another day other architectures may be measured.")
                .close()
                .line();
        out.open("p")
                .text("One architecture as a model: ")
                .element("code", "./paretoform export ID --onnx model.onnx")
                .text(".")
                .close()
                .line();
        out.open("pre", "tabindex", "0")
                .element("code", SearchYaml.write(search))
                .close()
                .close()
                .line();
    }

    private String space() {
        Object backbone = search.space().notation().get("backbone");
        return search.space().name() + (backbone == null ? "" : " (backbone " + backbone + ")");
    }

    private String budget() {
        return Budgets.text(search.budget())
                + (search.budget().measurements().isPresent() && search.budget().time().isEmpty()
                        ? " measurements"
                        : "")
                + " on each device class";
    }

    private String objectives() {
        return search.objectives().stream()
                .map(name -> Objective.named(name).map(Words::of).orElse(name))
                .collect(Collectors.joining(", "));
    }

    private String baselines() {
        List<Architecture> baselines = search.baselines();
        return baselines.isEmpty()
                ? "none"
                : baselines.stream()
                        .map(one -> Presets.nameOf(one).orElseGet(() -> one.id().abbreviated()))
                        .collect(Collectors.joining(", "));
    }

    private String rules() {
        return "version "
                + search.protocol().version()
                + (search.protocol().requireQuiet()
                        ? ", disturbed timings refused"
                        : ", disturbed timings kept and marked");
    }

    private String times() {
        Instant started = search.startedAt();
        return (started == null ? "not started" : "first job on " + Words.of(started))
                + ", ran "
                + Units.clock(Math.round(search.runningSeconds()))
                + ", "
                + Words.of(search.state());
    }

    private static void device(DeviceView worker, Markup out) {
        out.element("h3", worker.deviceClass()).line();
        Facts facts =
                new Facts()
                        .add("hardware", worker.hardware() + " (" + worker.kind() + ")")
                        .add("runtime", worker.runtime())
                        .add("threads", Integer.toString(worker.threads()))
                        .add("number format", worker.precision())
                        .add("worker", worker.worker());
        worker.details().forEach((name, value) -> detail(name, value, facts));
        facts.write(out);
    }

    private static void detail(String name, String value, Facts facts) {
        boolean bytes = name.endsWith(BYTES) && NUMBER.matcher(value).matches();
        facts.add(
                (bytes ? name.substring(0, name.length() - BYTES.length()) : name)
                        .replace('_', ' '),
                bytes ? Units.bytes(Double.parseDouble(value)) : value);
    }
}
