package io.paretoform.cli;

import io.paretoform.exports.text.Units;
import io.paretoform.simulation.accuracy.Accuracy;
import io.paretoform.simulation.accuracy.DeviceAccuracy;
import io.paretoform.simulation.accuracy.SampleAccuracy;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How well latencies are predicted, for a person. */
final class PredictorReport {
    private PredictorReport() {}

    static String text(List<DeviceAccuracy> devices) {
        return devices.stream()
                .map(PredictorReport::device)
                .collect(Collectors.joining(System.lineSeparator().repeat(2)));
    }

    private static String device(DeviceAccuracy device) {
        TextTable table =
                new TextTable(
                        Set.of("predicted"),
                        "learned from",
                        "predicted",
                        "RMSE",
                        "MAPE",
                        "Spearman",
                        "in 90 % interval");
        device.all().forEach(one -> add(table, one, ""));
        device.steady().forEach(one -> add(table, one, " steady"));
        return String.join(System.lineSeparator(), head(device), table.toString());
    }

    private static String head(DeviceAccuracy device) {
        String refused =
                device.refused() == 0 ? "" : ", " + device.refused() + " refused: no latency";
        String drifting =
                device.drifting().isEmpty()
                        ? "no drifting rows detected"
                        : device.driftingRows()
                                + " drifting rows detected in "
                                + device.drifting().size()
                                + " runs";
        return device.device() + ": " + device.rows() + " rows" + refused + "; " + drifting;
    }

    private static void add(TextTable table, SampleAccuracy one, String kind) {
        add(table, one, one.heldOut() + kind + " rows", one.asMeasured());
        one.driftKnown()
                .ifPresent(known ->
                        add(
                                table,
                                one,
                                one.heldOut() + kind + " rows, drift known from neighbours",
                                known));
    }

    private static void add(
            TextTable table, SampleAccuracy one, String predicted, Accuracy accuracy) {
        table.row(
                Integer.toString(one.samples()),
                predicted,
                millis(accuracy.rmse()),
                percent("%.2f", accuracy.mape()),
                String.format(Locale.ROOT, "%.4f", accuracy.spearman()),
                percent("%.1f", accuracy.coverage()));
    }

    /** Errors are small: below a millisecond, in three places. */
    private static String millis(double value) {
        return value < 1 ? String.format(Locale.ROOT, "%.3f ms", value) : Units.millis(value);
    }

    private static String percent(String format, double share) {
        return String.format(Locale.ROOT, format + " %%", 100 * share);
    }
}
