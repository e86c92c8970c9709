package io.paretoform.cli;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Hypervolume over the minutes of each search; a strategy has a colour. */
final class CoursePlot {
    private static final List<Color> COLOURS =
            List.of(
                    new Color(0xD55E00),
                    new Color(0x0072B2),
                    new Color(0x009E73),
                    new Color(0xCC79A7),
                    new Color(0xE69F00));

    private CoursePlot() {}

    static Picture of(String device, SearchCourses compared) {
        XYChart chart =
                new XYChartBuilder()
                        .width(1000)
                        .height(600)
                        .title(device)
                        .xAxisTitle("minutes since the first job")
                        .yAxisTitle("hypervolume, share of what all found together")
                        .build();
        chart.getStyler()
                .setXAxisMin(0.0)
                .setXAxisDecimalPattern("0.#")
                .setYAxisDecimalPattern("0.00");
        List<String> strategies =
                compared.courses().stream().map(one -> one.label().strategy()).distinct().toList();
        for (SearchCourse course : compared.courses()) {
            int colour = strategies.indexOf(course.label().strategy()) % COLOURS.size();
            draw(chart, course, COLOURS.get(colour));
        }
        return Picture.of(chart, Styler.LegendPosition.InsideSE);
    }

    /** A staircase: nothing changes between two results. */
    private static void draw(XYChart chart, SearchCourse course, Color colour) {
        List<Double> minutes = new ArrayList<>(List.of(0.0));
        List<Double> shares = new ArrayList<>(List.of(0.0));
        for (SearchCourse.Look look : course.looks()) {
            minutes.add(look.seconds() / 60);
            shares.add(shares.getLast());
            minutes.add(look.seconds() / 60);
            shares.add(look.hypervolume());
        }
        String name = course.label().name();
        String unique =
                chart.getSeriesMap().containsKey(name)
                        ? name + " (" + course.label().search() + ")"
                        : name;
        XYSeries series = chart.addSeries(unique, minutes, shares);
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Line);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(colour).setLineStyle(new BasicStroke(1.6f));
    }
}
