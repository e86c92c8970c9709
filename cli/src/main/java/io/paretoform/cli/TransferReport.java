package io.paretoform.cli;

import io.paretoform.simulation.accuracy.Accuracy;
import io.paretoform.simulation.accuracy.TaughtAccuracy;
import io.paretoform.simulation.accuracy.TaughtSample;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** How well latencies are predicted with the help of other devices, for a person. */
final class TransferReport {
    private TransferReport() {}

    static String text(List<TaughtAccuracy> devices) {
        return devices.stream()
                .map(TransferReport::device)
                .collect(Collectors.joining(System.lineSeparator().repeat(2)));
    }

    private static String device(TaughtAccuracy device) {
        TextTable table =
                new TextTable(
                        "learned from",
                        "MAPE taught",
                        "MAPE alone",
                        "Spearman taught",
                        "Spearman alone",
                        "in 90 % taught",
                        "in 90 % alone");
        for (TaughtSample one : device.samples()) {
            table.row(
                    Integer.toString(one.samples()),
                    percent("%.2f", one.taught(), Accuracy::mape),
                    percent("%.2f", one.alone(), Accuracy::mape),
                    String.format(Locale.ROOT, "%.4f", one.taughtSpearman()),
                    one.alone()
                            .map(it -> String.format(Locale.ROOT, "%.4f", it.spearman()))
                            .orElse("-"),
                    percent("%.1f", one.taught(), Accuracy::coverage),
                    percent("%.1f", one.alone(), Accuracy::coverage));
        }
        return device.device()
                + ", taught by "
                + String.join(", ", device.teachers())
                + " ("
                + device.teacherRows()
                + " rows each)"
                + System.lineSeparator()
                + table;
    }

    private static String percent(
            String format, Optional<Accuracy> accuracy, ToDoubleFunction<Accuracy> figure) {
        return accuracy.map(it ->
                        String.format(Locale.ROOT, format + " %%", 100 * figure.applyAsDouble(it)))
                .orElse("-");
    }
}
