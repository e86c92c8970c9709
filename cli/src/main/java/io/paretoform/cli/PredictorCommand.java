package io.paretoform.cli;

import io.paretoform.simulation.accuracy.DeviceAccuracy;
import io.paretoform.simulation.accuracy.PredictorStudy;
import io.paretoform.simulation.accuracy.TableAccuracy;
import io.paretoform.simulation.accuracy.TaughtAccuracy;
import io.paretoform.simulation.accuracy.TransferStudy;
import io.paretoform.simulation.table.PublishedTable;
import io.paretoform.simulation.table.TableException;
import io.paretoform.simulation.table.Tables;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how well latencies of a published table are predicted from a few of its rows. */
@Command(
        name = "predictor",
        description = {
            "Learn latency from random rows of a table of measurements, and predict all others.",
            "",
            "Tables are CSV files, packed with gzip or not: those of HW-GPT-Bench and HAT, and any"
                    + " with columns for genes, device and latency_ms (docs/tables.md). Rows that a"
                    + " device measured while it was slower or faster than usual are found, and the"
                    + " accuracy is given with and without them.",
            "",
            "With --teacher, other devices of the table help: random rows of theirs are learned"
                    + " first, and the accuracy is given with and without that."
        },
        footer = {
            "  ./paretoform predictor --table measurements.csv",
            "  ./paretoform predictor --table s_latency_ms.csv.gz --architectures"
                    + " s_architectures.csv.gz --device a100",
            "  ./paretoform predictor --table mine.csv --device pi5 --teacher pi4 --samples"
                    + " 0,3,10,25",
            "  ./paretoform predictor --table latency_wmt14ende_cpu_xeon.csv.gz --samples 200,1600"
        })
final class PredictorCommand implements Callable<Integer> {
    private static final List<Integer> SAMPLES = List.of(25, 50, 100, 200);
    private static final List<Integer> FEW_SAMPLES = List.of(0, 3, 5, 10, 15, 25, 50);

    private final Console console;

    @Option(
            names = "--table",
            required = true,
            paramLabel = "FILE",
            description = "The measurements.")
    private Path table = Path.of("");

    @Option(
            names = "--architectures",
            paramLabel = "FILE",
            description = "The architectures, where they are in another file (HW-GPT-Bench).")
    private @Nullable Path architectures;

    @Option(
            names = "--device",
            paramLabel = "NAME",
            description = "A device of the table; may be given more than once (all of them).")
    private List<String> devices = List.of();

    @Option(
            names = "--samples",
            split = ",",
            paramLabel = "N",
            description = "Rows to learn from (25,50,100,200; with teachers 0,3,5,10,15,25,50).")
    private List<Integer> samples = List.of();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "How many times to draw these rows (${DEFAULT-VALUE}).")
    private int seeds = 10;

    @Option(
            names = "--teacher",
            split = ",",
            paramLabel = "NAME",
            description = "Devices of the table that help.")
    private List<String> teachers = List.of();

    @Option(
            names = "--teacher-measurements",
            paramLabel = "N",
            description = "Rows of each of them that are learned (${DEFAULT-VALUE}).")
    private int teacherMeasurements = 200;

    @Mixin private JsonOption json = new JsonOption();

    PredictorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        PublishedTable read = read();
        if (teachers.isEmpty()) {
            List<DeviceAccuracy> answers = usage(() -> TableAccuracy.of(read, devices, study()));
            json.print(console.out(), answers, () -> PredictorReport.text(answers));
        } else {
            List<TaughtAccuracy> answers =
                    usage(() -> TableAccuracy.taught(read, devices, teachers, transferStudy()));
            json.print(console.out(), answers, () -> TransferReport.text(answers));
        }
        return ExitCode.OK;
    }

    private PredictorStudy study() {
        return new PredictorStudy(samples.isEmpty() ? SAMPLES : samples, seeds);
    }

    private TransferStudy transferStudy() {
        return new TransferStudy(
                samples.isEmpty() ? FEW_SAMPLES : samples, seeds, teacherMeasurements);
    }

    private static <T> T usage(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw CommandException.usage(String.valueOf(e.getMessage()), e);
        }
    }

    private PublishedTable read() {
        try {
            return Tables.read(table, Optional.ofNullable(architectures));
        } catch (TableException e) {
            throw CommandException.usage(String.valueOf(e.getMessage()), e);
        }
    }
}
