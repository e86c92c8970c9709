package io.paretoform.cli;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Bound;
import io.paretoform.simulation.Contender;
import io.paretoform.simulation.Course;
import io.paretoform.simulation.DeviceComparison;
import io.paretoform.simulation.DeviceTruth;
import io.paretoform.simulation.Simulation;
import io.paretoform.simulation.Teachers;
import io.paretoform.simulation.table.DeviceRows;
import io.paretoform.simulation.table.MeasurementTable;
import io.paretoform.simulation.table.PublishedTable;
import io.paretoform.simulation.table.TableException;
import io.paretoform.simulation.table.Tables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares strategies on devices that a table of measurements stands for. */
@Command(
        name = "simulate",
        description = {
            "Compare search strategies on simulated devices, which replay a table of measurements"
                    + " with its noise and drift.",
            "",
            "Figures are the hypervolume of what a search would declare, by its true values, over"
                + " the best frontier known: that of a long search without noise and of all that"
                + " any search measured. Architectures that are not in the table are answered by a"
                + " fit to all of it, unless --rows-only.",
            "",
            "With --teacher, a search by prediction runs twice: on the device alone, and where the"
                    + " teachers were measured before in the same search."
        },
        footer = {
            "  ./paretoform simulate --table latency.csv.gz --architectures architectures.csv.gz",
            "  ./paretoform simulate --table mine.csv --device pi5 --strategy predictor --seeds 3",
            "  ./paretoform simulate --table mine.csv --strategy predictor:80,lts:800 --json",
            "  ./paretoform simulate --table mine.csv --device pi5 --teacher pi4 --rows-only"
                    + " --strategy predictor:80",
            "  ./paretoform simulate --table mine.csv --bound 'latency_ms<=20' --strategy hat"
        })
final class SimulateCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--table",
            required = true,
            paramLabel = "FILE",
            description = "Measurements: Paretoform's own table or HW-GPT-Bench's latencies.")
    private Path table = Path.of("");

    @Option(
            names = "--architectures",
            paramLabel = "FILE",
            description = "Architectures of HW-GPT-Bench, by their id.")
    private @Nullable Path architectures;

    @Option(
            names = "--device",
            paramLabel = "NAME",
            split = ",",
            description = "Devices of the table (all).")
    private List<String> devices = List.of();

    @Option(
            names = "--strategy",
            paramLabel = "NAME[:N]",
            split = ",",
            description =
                    "Strategies, each with a number of measurements of its own if need be"
                            + " (${DEFAULT-VALUE}). One of predictor, lts, nsga2, hat, random.")
    private List<String> strategies = List.of("predictor:200", "lts", "nsga2", "random");

    @Option(
            names = "--measurements",
            paramLabel = "N",
            description = "Measurements of a search (${DEFAULT-VALUE}).")
    private int measurements = 800;

    @Option(
            names = "--seeds",
            paramLabel = "K",
            description = "Searches of each strategy, from seeds 1 to K (${DEFAULT-VALUE}).")
    private int seeds = 10;

    @Option(names = "--rows-only", description = "Propose architectures of the table only.")
    private boolean rowsOnly;

    @Option(
            names = "--bound",
            paramLabel = "BOUND",
            description = "What results must keep, as in 'latency_ms<=20'; repeatable.")
    private List<String> bounds = List.of();

    @Option(
            names = "--teacher",
            paramLabel = "NAME",
            split = ",",
            description = "Devices of the table that were measured before (none).")
    private List<String> teachers = List.of();

    @Option(
            names = "--teacher-measurements",
            paramLabel = "N",
            description = "Measurements on each of them (${DEFAULT-VALUE}).")
    private int teacherMeasurements = 200;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Write simulation.json and a picture of each device here.")
    private @Nullable Path out;

    @Mixin private JsonOption json = new JsonOption();

    SimulateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Simulation simulation = usage(this::simulation);
        MeasurementTable<Architecture> rows = usage(this::rows);
        List<DeviceRows<Architecture>> chosen =
                devices.isEmpty()
                        ? rows.devices().stream()
                                .filter(device -> !teachers.contains(device.device()))
                                .toList()
                        : devices.stream().map(name -> usage(() -> rows.device(name))).toList();
        Teachers before = usage(() -> teachers(rows));
        List<DeviceComparison> comparisons = new ArrayList<>();
        for (DeviceRows<Architecture> device : chosen) {
            comparisons.add(usage(() -> compare(simulation, rows, device, before)));
        }
        SimulationReport report = SimulationReport.of(simulation, table, comparisons);
        if (out != null) {
            SimulationFolder.write(out, report, comparisons).forEach(console.err()::println);
        }
        json.print(console.out(), report, report::text);
        return ExitCode.OK;
    }

    private DeviceComparison compare(
            Simulation simulation,
            MeasurementTable<Architecture> rows,
            DeviceRows<Architecture> device,
            Teachers before) {
        DeviceTruth truth = DeviceTruth.of(rows, device.device(), rowsOnly);
        Teachers others = before.without(device.device());
        if (!teachers.isEmpty() && others.devices().isEmpty()) {
            throw new IllegalArgumentException(
                    "teacher '" + device.device() + "': expected another than the device");
        }
        return simulation.run(truth, others, course -> tell(device.device(), course));
    }

    private Teachers teachers(MeasurementTable<Architecture> rows) {
        return new Teachers(
                teachers.stream().map(name -> DeviceTruth.of(rows, name, rowsOnly)).toList(),
                teacherMeasurements);
    }

    private void tell(String device, Course course) {
        console.err()
                .println(
                        device
                                + ": "
                                + course.strategy()
                                + ", seed "
                                + course.seed()
                                + ", "
                                + (course.measurements().isEmpty()
                                        ? 0
                                        : course.measurements().getLast())
                                + " measurements"
                                + course.impossible().map(why -> ": " + why).orElse(""));
        console.err().flush();
    }

    private Simulation simulation() {
        return new Simulation(
                strategies.stream().map(this::contender).flatMap(this::taughtToo).toList(),
                seeds,
                rowsOnly,
                bounds.stream().map(Bound::parse).toList());
    }

    private Contender contender(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new Contender(text, measurements);
        }
        try {
            return new Contender(
                    text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "strategy '" + text + "': expected a name, or one as in predictor:200", e);
        }
    }

    /** What learns from other devices goes first with their help, where there are any. */
    private Stream<Contender> taughtToo(Contender alone) {
        return teachers.isEmpty() || !alone.strategy().equals("predictor")
                ? Stream.of(alone)
                : Stream.of(new Contender(alone.strategy(), alone.measurements(), true), alone);
    }

    private MeasurementTable<Architecture> rows() {
        return switch (Tables.read(table, Optional.ofNullable(architectures))) {
            case PublishedTable.OfArchitectures(MeasurementTable<Architecture> known) -> known;
            case PublishedTable.OfHat(var features) ->
                    throw new IllegalArgumentException(
                            features.name()
                                    + ": says averages of architectures only ("
                                    + features.devices().stream()
                                            .map(DeviceRows::device)
                                            .collect(Collectors.joining(", "))
                                    + "), so none can be varied; expected every gene");
        };
    }

    private static <T> T usage(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException | TableException e) {
            throw CommandException.usage(String.valueOf(e.getMessage()), e);
        }
    }
}
