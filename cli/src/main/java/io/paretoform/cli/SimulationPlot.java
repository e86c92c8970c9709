package io.paretoform.cli;

import io.paretoform.simulation.DeviceComparison;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Hypervolume over measurements: a line for the mean of each strategy, over the seeds and devices.
 */
final class SimulationPlot {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 600;

    private static final List<Color> COLOURS =
            List.of(
                    new Color(0xD62728),
                    new Color(0x3B528B),
                    new Color(0x21918C),
                    new Color(0x808080),
                    new Color(0xE8A400));

    private SimulationPlot() {}

    /** Draws the mean over devices, each of which ran the same strategies. */
    static Picture of(List<DeviceComparison> comparisons) {
        String title =
                comparisons.size() == 1
                        ? comparisons.getFirst().device()
                        : "mean of " + comparisons.size() + " devices";
        XYChart chart =
                new XYChartBuilder()
                        .width(WIDTH)
                        .height(HEIGHT)
                        .title(title)
                        .xAxisTitle("measurements")
                        .yAxisTitle("true hypervolume, share of the best known")
                        .build();
        chart.getStyler()
                .setXAxisLogarithmic(true)
                .setXAxisDecimalPattern("#,##0")
                .setYAxisDecimalPattern("0.00");
        int colour = 0;
        for (String strategy : comparisons.getFirst().strategies()) {
            draw(chart, comparisons, strategy, COLOURS.get(colour % COLOURS.size()));
            colour++;
        }
        return Picture.of(chart, Styler.LegendPosition.InsideSE);
    }

    private static void draw(
            XYChart chart, List<DeviceComparison> comparisons, String strategy, Color colour) {
        List<Integer> looks = comparisons.getFirst().looks(strategy);
        if (looks.isEmpty()) {
            return;
        }
        double[] results = looks.stream().mapToDouble(Integer::doubleValue).toArray();
        double[] means =
                looks.stream()
                        .mapToDouble(look ->
                                comparisons.stream()
                                        .mapToDouble(one -> one.mean(strategy, look))
                                        .average()
                                        .orElse(0))
                        .toArray();
        XYSeries series = chart.addSeries(strategy, results, means);
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Line);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(colour).setLineStyle(new BasicStroke(2f));
    }
}
