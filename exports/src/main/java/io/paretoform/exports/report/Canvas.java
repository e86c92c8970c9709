package io.paretoform.exports.report;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.regex.Pattern;

/**
 * The frame of a plot in SVG: its size, its axes with grid and names. Sizes are in the units of the
 * view box; on a narrow screen a plot is drawn smaller, with letters of the same size.
 */
record Canvas(Size size, Markup out) {
    /** For a page, and for a telephone. */
    enum Size {
        WIDE(760, 430, 62, 7, 6),
        NARROW(370, 350, 52, 4, 5);

        private final int width;
        private final int height;
        private final int left;
        private final int ticksAcross;
        private final int ticksUp;

        Size(int width, int height, int left, int ticksAcross, int ticksUp) {
            this.width = width;
            this.height = height;
            this.left = left;
            this.ticksAcross = ticksAcross;
            this.ticksUp = ticksUp;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern ZEROS = Pattern.compile("\\.0+(?= |$)|(?<=\\.[0-9])0+(?= |$)");
    private static final int TOP = 30;
    private static final int RIGHT = 14;
    private static final int BOTTOM = 44;

    /** Begins the picture; {@link #end} ends it. */
    Canvas begin(String title) {
        out.open(
                        "svg",
                        "class",
                        "plot " + size.key(),
                        "viewBox",
                        "0 0 " + size.width + " " + size.height,
                        "role",
                        "img",
                        "aria-label",
                        title)
                .line();
        return this;
    }

    void end() {
        out.close().line();
    }

    Axis across(double... values) {
        return Axis.of(values, size.left, (double) size.width - RIGHT);
    }

    Axis up(double... values) {
        return Axis.of(values, (double) size.height - BOTTOM, TOP);
    }

    /** Grid, numbers and names of both axes. */
    void axes(
            Axis across,
            String acrossName,
            DoubleFunction<String> acrossText,
            Axis up,
            String upName,
            DoubleFunction<String> upText) {
        out.open("g", "class", "axes");
        for (double tick : across.ticks(size.ticksAcross)) {
            String x = place(across.at(tick));
            line(x, place(up.end()), x, place(up.start()));
            text(brief(acrossText, tick), x, place(up.start() + 17), "middle");
        }
        for (double tick : up.ticks(size.ticksUp)) {
            String y = place(up.at(tick));
            line(place(across.start()), y, place(across.end()), y);
            text(brief(upText, tick), place(across.start() - 7), place(up.at(tick) + 4), "end");
        }
        text(upName, place(2), place(14), "start", "name");
        text(acrossName, place(across.end()), place(size.height - 6), "end", "name");
        out.close().line();
    }

    void text(String text, String x, String y, String anchor, String... classes) {
        out.element(
                "text",
                text,
                "x",
                x,
                "y",
                y,
                "text-anchor",
                anchor,
                "class",
                classes.length == 0 ? "label" : String.join(" ", List.of(classes)));
    }

    /** Of round values nothing is lost without the zeros at the end: {@code 20 M} and no 20.0 M. */
    private static String brief(DoubleFunction<String> text, double tick) {
        return ZEROS.matcher(text.apply(tick)).replaceFirst("");
    }

    /** A number with one digit after the point, as no screen shows more. */
    static String place(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private void line(String x1, String y1, String x2, String y2) {
        out.empty("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2);
    }
}
