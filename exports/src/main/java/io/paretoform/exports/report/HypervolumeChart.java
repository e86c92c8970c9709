package io.paretoform.exports.report;

import static io.paretoform.exports.report.Canvas.place;

import io.paretoform.exports.report.Canvas.Size;
import io.paretoform.exports.report.HypervolumeTrace.Step;
import java.util.List;
import java.util.Locale;

/** Hypervolume over the results of each device class, as steps: it changes with a result. */
final class HypervolumeChart {
    /** As many colours as there are for lines. */
    private static final int COLOURS = 6;

    private final List<HypervolumeTrace> traces;

    private HypervolumeChart(List<HypervolumeTrace> traces) {
        this.traces = traces;
    }

    /** Draws it; nothing before there is a measurement. */
    static void draw(List<HypervolumeTrace> traces, Markup out) {
        List<HypervolumeTrace> drawn =
                traces.stream().filter(trace -> !trace.steps().isEmpty()).toList();
        if (drawn.isEmpty()) {
            return;
        }
        out.open("figure");
        for (Size size : Size.values()) {
            new HypervolumeChart(drawn).draw(new Canvas(size, out), out);
        }
        out.open("figcaption");
        for (int i = 0; i < drawn.size(); i++) {
            Step last = drawn.get(i).steps().getLast();
            out.open("span", "class", "key line c" + i % COLOURS)
                    .element("i", "")
                    .text(
                            String.format(
                                    Locale.ROOT,
                                    "%s: %.4f after %,d results",
                                    drawn.get(i).device(),
                                    last.hypervolume(),
                                    last.measurements()))
                    .close()
                    .text(" ");
        }
        out.close().close().line();
    }

    private void draw(Canvas canvas, Markup out) {
        canvas.begin("hypervolume over results");
        Axis x =
                canvas.across(
                        traces.stream()
                                .mapToDouble(
                                        trace -> (double) trace.steps().getLast().measurements())
                                .toArray());
        Axis y =
                canvas.up(
                        traces.stream()
                                .flatMap(trace -> trace.steps().stream())
                                .mapToDouble(Step::hypervolume)
                                .toArray());
        canvas.axes(
                x,
                "results",
                value -> String.format(Locale.ROOT, "%,.0f", value),
                y,
                "hypervolume, share of the reference box",
                value -> String.format(Locale.ROOT, "%.2f", value));
        for (int i = 0; i < traces.size(); i++) {
            out.empty(
                            "path",
                            "class",
                            "trace c" + i % COLOURS,
                            "d",
                            path(traces.get(i).steps(), x, y))
                    .line();
        }
        canvas.end();
    }

    private static String path(List<Step> steps, Axis x, Axis y) {
        StringBuilder path = new StringBuilder();
        String lastX = "";
        String lastY = "";
        for (Step step : steps) {
            String atX = place(x.at((double) step.measurements()));
            String atY = place(y.at(step.hypervolume()));
            if (path.isEmpty()) {
                path.append('M').append(atX).append(' ').append(atY);
            } else if (!atY.equals(lastY)) {
                path.append('H').append(atX).append('V').append(atY);
            }
            lastX = atX;
            lastY = atY;
        }
        return path.append('H').append(lastX).toString();
    }
}
