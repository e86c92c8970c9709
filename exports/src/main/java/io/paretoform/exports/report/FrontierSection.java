package io.paretoform.exports.report;

import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.exports.text.Figure;
import io.paretoform.exports.text.Shapes;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The frontier of each device class: as a plot, and as a table with the baselines. */
final class FrontierSection {
    private final ReportData data;
    private final List<Figure> figures;

    FrontierSection(ReportData data) {
        this.data = data;
        this.figures = Figure.named(data.search().objectives());
    }

    /** Where the members lie. */
    void writePlots(Markup out) {
        for (String device : data.deviceClasses()) {
            out.open("section", "id", "frontier-" + device)
                    .element("h2", "Frontier on " + device)
                    .line();
            FrontierChart.draw(data, device, out);
            out.close().line();
        }
    }

    /** Their figures, after those of the baselines. */
    void writeTables(Markup out) {
        for (String device : data.deviceClasses()) {
            out.open("section").element("h2", "Architecture by architecture on " + device).line();
            table("baseline", data.baselinesOn(device), out);
            table(
                    "on the frontier",
                    data.frontierOn(device).stream().sorted(order()).toList(),
                    out);
            out.close().line();
        }
    }

    private void table(String title, List<MeasuredArchitecture> members, Markup out) {
        if (members.isEmpty()) {
            return;
        }
        out.open("table").open("thead").open("tr").element("th", title, "scope", "col");
        figures.forEach(
                figure -> out.element("th", figure.heading(), "scope", "col", "class", "n"));
        out.close().close().line().open("tbody");
        members.forEach(one -> row(one, out));
        out.close().close().line();
    }

    private void row(MeasuredArchitecture one, Markup out) {
        boolean wanted = AnswerSection.keeps(data.search().bounds(), one);
        out.open("tr", "class", wanted ? "" : "out")
                .open("th", "scope", "row")
                .element("code", one.id().abbreviated(), "title", one.id().hex());
        if (one.baseline()) {
            out.element("span", FrontierChart.name(one));
        }
        out.element("small", Shapes.of(one.architecture()) + attempt(one) + certainty(one)).close();
        figures.forEach(figure -> cell(figure, one, out));
        out.close().line();
    }

    private static String attempt(MeasuredArchitecture one) {
        return one.attempt() == 1 ? "" : "; attempt " + one.attempt();
    }

    /** How likely nothing else measured is truly better: where intervals overlap it is not sure. */
    private static String certainty(MeasuredArchitecture one) {
        Double probability = one.nonDominated();
        return probability == null || probability > 0.995
                ? ""
                : String.format(Locale.ROOT, "; non-dominated with %.2f", probability);
    }

    private static void cell(Figure figure, MeasuredArchitecture one, Markup out) {
        out.open("td", "class", "n").text(figure.cell(one));
        if (one.has(figure.objective())) {
            var interval = one.interval(figure.objective());
            if (interval.low() < interval.high()) {
                out.element("small", figure.interval(one));
            }
        }
        out.close();
    }

    private Comparator<MeasuredArchitecture> order() {
        return figures.stream()
                .map(Figure::bestFirst)
                .reduce(Comparator::thenComparing)
                .orElse(Comparator.comparing(MeasuredArchitecture::id))
                .thenComparing(MeasuredArchitecture::id);
    }
}
