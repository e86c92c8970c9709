package io.paretoform.cli;

import io.paretoform.core.measure.DeviceStudy;
import io.paretoform.core.measure.Session;
import java.awt.BasicStroke;
import java.awt.Color;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Over the time of an onboarding: how far each session of the repeated architectures was from their
 * median, as measured and normalised, and how slow the sentinels said the device was.
 */
final class OnboardPlot {
    private static final Color RAW = new Color(0xD0D0D0);
    private static final Color NORMALISED = new Color(0x3B528B);
    private static final Color SENTINELS = new Color(0xD62728);

    private final XYChart chart;

    private OnboardPlot(XYChart chart) {
        this.chart = chart;
    }

    static Picture of(OnboardReport report) {
        XYChart chart =
                new XYChartBuilder()
                        .width(1100)
                        .height(600)
                        .title("Repeated sessions on " + report.device())
                        .xAxisTitle("minutes since the first session")
                        .yAxisTitle("beside the usual, %")
                        .build();
        chart.getStyler()
                .setXAxisMin(0.0)
                .setXAxisDecimalPattern("0.#")
                .setYAxisDecimalPattern("0.#")
                .setMarkerSize(8);
        new OnboardPlot(chart).draw(report);
        return Picture.of(chart, Styler.LegendPosition.OutsideE);
    }

    private void draw(OnboardReport report) {
        List<Session> all = report.sessions();
        Map<String, Double> usual =
                report.study().repeated().stream()
                        .collect(
                                Collectors.toMap(
                                        DeviceStudy.Repeated::subject,
                                        DeviceStudy.Repeated::medianMs));
        List<Session> repeated =
                all.stream().filter(one -> usual.containsKey(one.subject())).toList();
        Session first = all.getFirst();
        XYSeries sentinels = series("sentinels", all, first, one -> one.slowness() - 1);
        sentinels.setMarker(SeriesMarkers.NONE);
        sentinels.setLineColor(SENTINELS).setLineStyle(new BasicStroke(1.2f));
        if (!repeated.isEmpty()) {
            points(
                            "as measured",
                            repeated,
                            first,
                            one -> ratio(one.latencyMs().value(), usual, one))
                    .setMarkerColor(RAW);
            points("normalised", repeated, first, one -> ratio(one.normalisedMs(), usual, one))
                    .setMarkerColor(NORMALISED);
        }
    }

    private static double ratio(double latency, Map<String, Double> usual, Session one) {
        return latency / usual.getOrDefault(one.subject(), latency) - 1;
    }

    private XYSeries points(
            String name, List<Session> sessions, Session first, ToDoubleFunction<Session> share) {
        XYSeries series = series(name, sessions, first, share);
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        series.setMarker(SeriesMarkers.CIRCLE);
        return series;
    }

    private XYSeries series(
            String name, List<Session> sessions, Session first, ToDoubleFunction<Session> share) {
        return chart.addSeries(
                name,
                sessions.stream()
                        .mapToDouble(
                                one -> Duration.between(first.at(), one.at()).toMillis() / 60_000.0)
                        .toArray(),
                sessions.stream().mapToDouble(one -> 100 * share.applyAsDouble(one)).toArray());
    }
}
