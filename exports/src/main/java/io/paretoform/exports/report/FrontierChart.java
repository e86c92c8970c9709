package io.paretoform.exports.report;

import static io.paretoform.exports.report.Canvas.place;

import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.core.architecture.Presets;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.measure.Interval;
import io.paretoform.exports.report.Canvas.Size;
import io.paretoform.exports.text.Figure;
import io.paretoform.exports.text.Shapes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The second objective against the first, usually latency against decoder parameters. Colour and
 * size of a member say how much it needs of the third; intervals are lines.
 */
final class FrontierChart {
    private static final double LEAST_RADIUS = 3;
    private static final int DIAMOND = 6;

    private final Figure across;
    private final Figure up;
    private final List<MeasuredArchitecture> frontier;
    private final List<MeasuredArchitecture> baselines;
    private final List<ReportResult> dominated;
    private final String title;
    private final Shades shades;

    private FrontierChart(ReportData data, String device, List<Figure> figures) {
        this.across = figures.get(0);
        this.up = figures.get(1);
        this.frontier = data.frontierOn(device).stream().filter(this::isDrawn).toList();
        this.baselines = data.baselinesOn(device).stream().filter(this::isDrawn).toList();
        this.dominated =
                data.dominated(device).stream()
                        .filter(one -> one.has(across.objective()) && one.has(up.objective()))
                        .toList();
        this.title =
                up.name()
                        + " against "
                        + across.name()
                        + " on "
                        + device
                        + ": "
                        + frontier.size()
                        + " on the frontier, "
                        + dominated.size()
                        + " more measured";
        this.shades = Shades.of(figures.stream().skip(2).findFirst(), frontier);
    }

    /** Draws it for one device class; nothing where fewer than two objectives are compared. */
    static void draw(ReportData data, String device, Markup out) {
        List<Figure> figures = Figure.named(data.search().objectives());
        if (figures.size() < 2) {
            return;
        }
        FrontierChart chart = new FrontierChart(data, device, figures);
        out.open("figure");
        for (Size size : Size.values()) {
            chart.draw(new Canvas(size, out), out);
        }
        chart.legend(out);
        out.close().line();
    }

    private boolean isDrawn(MeasuredArchitecture one) {
        return one.has(across.objective()) && one.has(up.objective());
    }

    private void draw(Canvas canvas, Markup out) {
        canvas.begin(title);
        Axis x = canvas.across(values(across.objective(), false));
        Axis y = canvas.up(values(up.objective(), true));
        canvas.axes(x, name(across), across::text, y, name(up), up::text);
        drawDominated(x, y, out);
        drawBest(x, y, out);
        frontier.stream()
                .sorted(Comparator.comparing(one -> one.id().hex()))
                .forEach(one -> drawMember(one, x, y, out));
        baselines.forEach(one -> drawBaseline(one, x, y, canvas, out));
        canvas.end();
    }

    /** Of everything drawn, with the ends of intervals where they are drawn too. */
    private double[] values(Objective objective, boolean ends) {
        return DoubleStream.concat(
                        Stream.concat(frontier.stream(), baselines.stream())
                                .map(one -> one.interval(objective))
                                .mapToDouble(one -> ends ? one.high() : one.value()),
                        dominated.stream().mapToDouble(one -> one.value(objective).value()))
                .toArray();
    }

    /** {@code decoder parameters, more is better}. */
    private static String name(Figure figure) {
        return figure.name()
                + switch (figure.objective().direction()) {
                    case UP -> ", more is better";
                    case DOWN -> ", less is better";
                };
    }

    /** As one path, and places that look the same once: there may be a hundred thousand. */
    private void drawDominated(Axis x, Axis y, Markup out) {
        Set<String> places = new HashSet<>();
        StringBuilder path = new StringBuilder();
        for (ReportResult one : dominated) {
            String dot =
                    Math.round(x.at(one.value(across.objective()).value()))
                            + " "
                            + Math.round(y.at(one.value(up.objective()).value()));
            if (places.add(dot)) {
                path.append('M').append(dot).append("h0");
            }
        }
        if (!path.isEmpty()) {
            out.empty("path", "class", "dominated", "d", path.toString()).line();
        }
    }

    /** The best second objective at which a first is to be had. */
    private void drawBest(Axis x, Axis y, Markup out) {
        List<MeasuredArchitecture> best = new ArrayList<>();
        for (MeasuredArchitecture one :
                frontier.stream()
                        .sorted(across.bestFirst().thenComparing(up.bestFirst()))
                        .toList()) {
            if (best.isEmpty() || isBetter(one, best.getLast())) {
                best.add(one);
            }
        }
        if (best.size() < 2) {
            return;
        }
        StringBuilder points = new StringBuilder();
        best.forEach(one ->
                points.append(place(x.at(one.value(across.objective()))))
                        .append(',')
                        .append(place(y.at(one.value(up.objective()))))
                        .append(' '));
        out.empty("polyline", "class", "best", "points", points.toString().strip()).line();
    }

    private boolean isBetter(MeasuredArchitecture one, MeasuredArchitecture other) {
        return up.isBetter(one.value(up.objective()), other.value(up.objective()));
    }

    private void drawMember(MeasuredArchitecture one, Axis x, Axis y, Markup out) {
        int step = shades.of(one);
        String cx = place(x.at(one.value(across.objective())));
        out.open("g", "class", "member s" + step).element("title", describe(one));
        interval(one, cx, y, out);
        out.empty(
                        "circle",
                        "cx",
                        cx,
                        "cy",
                        place(y.at(one.value(up.objective()))),
                        "r",
                        place(LEAST_RADIUS + 0.6 * step))
                .close()
                .line();
    }

    private void drawBaseline(MeasuredArchitecture one, Axis x, Axis y, Canvas canvas, Markup out) {
        double atX = x.at(one.value(across.objective()));
        double atY = y.at(one.value(up.objective()));
        // Members rise towards the right, so there is room below them, except at the edge.
        boolean left = atX > x.start() + 0.7 * (x.end() - x.start());
        out.open("g", "class", "baseline").element("title", name(one) + ": " + describe(one));
        interval(one, place(atX), y, out);
        out.empty(
                "path",
                "d",
                "M%s %sl%d %dl%d %dl%d %dz"
                        .formatted(
                                place(atX),
                                place(atY - DIAMOND),
                                DIAMOND,
                                DIAMOND,
                                -DIAMOND,
                                DIAMOND,
                                -DIAMOND,
                                -DIAMOND));
        canvas.text(
                name(one),
                place(left ? atX - 10 : atX + 8),
                place(left ? atY - 8 : atY + 18),
                left ? "end" : "start",
                "label");
        out.close().line();
    }

    private void interval(MeasuredArchitecture one, String cx, Axis y, Markup out) {
        Interval interval = one.interval(up.objective());
        if (interval.low() < interval.high()) {
            out.empty(
                    "line",
                    "x1",
                    cx,
                    "x2",
                    cx,
                    "y1",
                    place(y.at(interval.low())),
                    "y2",
                    place(y.at(interval.high())));
        }
    }

    private void legend(Markup out) {
        out.open("figcaption");
        List<String> keys = shades.keys();
        for (int step = 0; step < keys.size(); step++) {
            out.open("span", "class", "key s" + step)
                    .element("i", "")
                    .text(keys.get(step))
                    .close()
                    .text(" ");
        }
        if (keys.isEmpty() && !frontier.isEmpty()) {
            out.open("span", "class", "key s2").element("i", "").text("on the frontier").close();
        }
        if (!baselines.isEmpty()) {
            out.open("span", "class", "key baseline").element("i", "").text("baseline").close();
        }
        if (!dominated.isEmpty()) {
            out.open("span", "class", "key dominated")
                    .element("i", "")
                    .text("measured, not on the frontier")
                    .close();
        }
        out.element("span", "vertical lines: 95 % intervals", "class", "key").close();
    }

    private String describe(MeasuredArchitecture one) {
        return Stream.concat(
                        Stream.of(one.id().abbreviated()),
                        Stream.concat(
                                Stream.concat(Stream.of(across, up), shades.figure().stream())
                                        .filter(figure -> one.has(figure.objective()))
                                        .map(figure -> described(figure, one)),
                                Stream.of(Shapes.of(one.architecture()))))
                .reduce((left, right) -> left + ", " + right)
                .orElseThrow();
    }

    private static String described(Figure figure, MeasuredArchitecture one) {
        Interval interval = one.interval(figure.objective());
        return figure.name()
                + " "
                + figure.text(interval.value())
                + (interval.low() < interval.high() ? " (" + figure.text(interval) + ")" : "");
    }

    static String name(MeasuredArchitecture baseline) {
        return Presets.nameOf(baseline.architecture()).orElseGet(() -> baseline.id().abbreviated());
    }
}
