package io.paretoform.cli;

import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.core.frontier.Objective;
import io.paretoform.exports.text.Units;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Latency against decoder parameters; the colour of a frontier member says how much memory it
 * needs. Frontier members off the line are there because they need less memory.
 */
final class FrontierPlot {
    private static final int WIDTH = 1100;
    private static final int HEIGHT = 700;
    private static final double MILLION = 1e6;

    /** Five steps of viridis: little memory is dark. */
    private static final List<Color> COLOURS =
            List.of(
                    new Color(0x440154),
                    new Color(0x3B528B),
                    new Color(0x21918C),
                    new Color(0x5EC962),
                    new Color(0xE8C400));

    private static final Color FAINT = new Color(0xD0D0D0);
    private static final Color LINE = new Color(0x606060);
    private static final Color BASELINE = new Color(0xD62728);

    private final XYChart chart;

    private FrontierPlot(XYChart chart) {
        this.chart = chart;
    }

    /** Draws one device class of a search. */
    static Picture of(String title, DeviceResults results) {
        XYChart chart =
                new XYChartBuilder()
                        .width(WIDTH)
                        .height(HEIGHT)
                        .title(title)
                        .xAxisTitle("decoder parameters, millions (stand in for quality)")
                        .yAxisTitle("median latency, ms (less is better)")
                        .build();
        chart.getStyler()
                .setXAxisMin(0.0)
                .setYAxisMin(0.0)
                .setXAxisDecimalPattern("#,##0.#")
                .setYAxisDecimalPattern("#,##0.#")
                .setMarkerSize(9);
        new FrontierPlot(chart).draw(results);
        return Picture.of(chart, Styler.LegendPosition.OutsideE);
    }

    private void draw(DeviceResults results) {
        points("measured, not on the frontier", results.dominated(), SeriesMarkers.CIRCLE, FAINT);
        line(results.fastest());
        memoryBands(results.frontier())
                .forEach((band, members) ->
                        points(
                                band.label(),
                                members,
                                SeriesMarkers.CIRCLE,
                                COLOURS.get(band.colour())));
        points("baseline", results.baselines(), SeriesMarkers.DIAMOND, BASELINE);
    }

    private void points(
            String name, List<MeasuredArchitecture> members, Marker marker, Color colour) {
        if (members.isEmpty()) {
            return;
        }
        XYSeries series = chart.addSeries(name, parameters(members), latencies(members));
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        series.setMarker(marker).setMarkerColor(colour);
    }

    /** The least latency at which a quality is to be had. */
    private void line(List<MeasuredArchitecture> members) {
        if (members.size() < 2) {
            return;
        }
        XYSeries series =
                chart.addSeries("fastest for its size", parameters(members), latencies(members));
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Line);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(LINE).setLineStyle(new BasicStroke(1.2f));
    }

    private record Band(int colour, String label) implements Comparable<Band> {
        @Override
        public int compareTo(Band other) {
            return Integer.compare(colour, other.colour);
        }
    }

    /** Equally many members to a colour, by memory. */
    private static Map<Band, List<MeasuredArchitecture>> memoryBands(
            List<MeasuredArchitecture> frontier) {
        List<MeasuredArchitecture> sorted =
                frontier.stream().sorted(Comparator.comparingDouble(FrontierPlot::memory)).toList();
        Map<Band, List<MeasuredArchitecture>> bands = new TreeMap<>();
        int count = Math.min(COLOURS.size(), sorted.size());
        for (int i = 0; i < count; i++) {
            List<MeasuredArchitecture> members =
                    new ArrayList<>(
                            sorted.subList(
                                    i * sorted.size() / count, (i + 1) * sorted.size() / count));
            String most = Units.bytes(memory(members.getLast()));
            bands.put(new Band(i, "frontier, memory to " + most), members);
        }
        return bands;
    }

    private static double[] parameters(List<MeasuredArchitecture> members) {
        return members.stream()
                .mapToDouble(one -> one.value(Objective.DECODER_PARAMETERS) / MILLION)
                .toArray();
    }

    private static double[] latencies(List<MeasuredArchitecture> members) {
        return members.stream().mapToDouble(one -> one.value(Objective.LATENCY_MS)).toArray();
    }

    private static double memory(MeasuredArchitecture one) {
        return one.value(Objective.PEAK_MEMORY_BYTES);
    }
}
