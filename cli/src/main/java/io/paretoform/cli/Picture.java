package io.paretoform.cli;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler;

/** A chart in the style of all of them, to be written to files. */
record Picture(XYChart chart) {
    private static final int PIXELS_PER_INCH = 144;

    /** Puts the style on a chart: plain, on white, its legend at that place. */
    static Picture of(XYChart chart, Styler.LegendPosition legend) {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
        chart.getStyler()
                .setBaseFont(font)
                .setChartTitleFont(font.deriveFont(Font.BOLD, 15f))
                .setChartTitleBoxVisible(false)
                .setChartBackgroundColor(Color.WHITE)
                .setLegendFont(font)
                .setLegendPosition(legend)
                .setLegendBorderColor(Color.WHITE)
                .setPlotBorderVisible(false);
        chart.getStyler().setAxisTitleFont(font).setAxisTickLabelsFont(font);
        chart.getStyler().setPlotGridLinesColor(new Color(0xECECEC));
        return new Picture(chart);
    }

    /**
     * Draws {@code NAME.png} and {@code NAME.svg}, where this machine can.
     *
     * @return what a person should know when it cannot
     */
    static Optional<String> draw(Path folder, String name, Supplier<Picture> drawing)
            throws IOException {
        try {
            drawing.get().write(folder, name);
            return Optional.empty();
        } catch (LinkageError | InternalError e) {
            // A machine without any font; all figures are in other files.
            return Optional.of("no picture was drawn: Java finds no font here (" + e + ")");
        }
    }

    private void write(Path folder, String name) throws IOException {
        String file = folder.resolve(name).toString();
        BitmapEncoder.saveBitmapWithDPI(
                chart, file + ".png", BitmapEncoder.BitmapFormat.PNG, PIXELS_PER_INCH);
        VectorGraphicsEncoder.saveVectorGraphic(
                chart, file + ".svg", VectorGraphicsEncoder.VectorGraphicsFormat.SVG);
    }
}
