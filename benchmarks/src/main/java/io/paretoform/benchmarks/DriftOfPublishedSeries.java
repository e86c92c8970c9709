package io.paretoform.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What repeating back to back hides: per device of a published benchmark, the error that ten
 * repetitions imply for their median beside the real one, and what is left of it once neighbouring
 * measurements have told the drift.
 */
public final class DriftOfPublishedSeries {
    private DriftOfPublishedSeries() {}

    /** Prints a row of Markdown for each device. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println(
                    "usage: DriftOfPublishedSeries LATENCIES.csv[.gz] ARCHITECTURES.csv[.gz]");
            System.exit(2);
        }
        // The table is what this program is run for.
        System.out.println(
                "| device | implied | real | real / implied | strays | autocorrelation"
                        + " | without local drift | alarms |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (PublishedSeries series : PublishedSeries.read(Path.of(args[0]), Path.of(args[1]))) {
            System.out.println(row(SeriesDrift.of(series)));
        }
    }

    private static String row(SeriesDrift drift) {
        OptionalDouble implied = drift.implied();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %.2f | %s | %.1f |",
                drift.device(),
                implied.isPresent() ? percent(implied.getAsDouble()) : "-",
                percent(drift.real()),
                implied.isPresent() ? ratio(drift.real() / implied.getAsDouble()) : "-",
                percent(drift.strays()),
                drift.autocorrelation(),
                percent(drift.corrected()),
                drift.alarms());
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.1f", ratio);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
