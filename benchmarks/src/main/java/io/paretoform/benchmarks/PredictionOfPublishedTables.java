package io.paretoform.benchmarks;

import io.paretoform.simulation.accuracy.Accuracy;
import io.paretoform.simulation.accuracy.DeviceAccuracy;
import io.paretoform.simulation.accuracy.PredictorStudy;
import io.paretoform.simulation.accuracy.SampleAccuracy;
import io.paretoform.simulation.accuracy.TableAccuracy;
import io.paretoform.simulation.table.Tables;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How well a few rows of a published table predict the others: rows of Markdown. */
public final class PredictionOfPublishedTables {
    private static final int SEEDS = 10;

    private PredictionOfPublishedTables() {}

    /** Prints a row for each device, number of samples and kind of held-out rows. */
    public static void main(String[] args) {
        if (args.length < 2 || args.length > 3) {
            System.err.println(
                    "usage: PredictionOfPublishedTables N,N,... TABLE.csv[.gz]"
                            + " [ARCHITECTURES.csv[.gz]]");
            System.exit(2);
        }
        List<Integer> samples =
                Arrays.stream(args[0].split(",", -1)).map(Integer::valueOf).toList();
        Optional<Path> architectures =
                args.length == 3 ? Optional.of(Path.of(args[2])) : Optional.empty();
        // The table is what this program is run for.
        System.out.println(
                "| device | drifting rows | learned from | predicted | RMSE, ms | MAPE | Spearman |"
                        + " in 90 % interval |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        TableAccuracy.of(
                        Tables.read(Path.of(args[1]), architectures),
                        List.of(),
                        new PredictorStudy(samples, SEEDS))
                .forEach(PredictionOfPublishedTables::print);
    }

    private static void print(DeviceAccuracy device) {
        device.all().forEach(one -> print(device, one, "all"));
        device.steady().forEach(one -> print(device, one, "steady"));
    }

    private static void print(DeviceAccuracy device, SampleAccuracy one, String kind) {
        print(device, one, kind, one.asMeasured());
        one.driftKnown().ifPresent(known -> print(device, one, kind + ", drift known", known));
    }

    private static void print(
            DeviceAccuracy device, SampleAccuracy one, String kind, Accuracy accuracy) {
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "| %s | %d of %d | %d | %d %s | %.3f | %.2f %% | %.4f | %.1f %% |",
                        device.device(),
                        device.driftingRows(),
                        device.rows(),
                        one.samples(),
                        one.heldOut(),
                        kind,
                        accuracy.rmse(),
                        100 * accuracy.mape(),
                        accuracy.spearman(),
                        100 * accuracy.coverage()));
    }
}
