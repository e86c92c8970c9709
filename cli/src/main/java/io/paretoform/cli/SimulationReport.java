package io.paretoform.cli;

import io.paretoform.simulation.Course;
import io.paretoform.simulation.DeviceComparison;
import io.paretoform.simulation.Simulation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a simulation answers.
 *
 * @param table the file
 * @param seeds searches of each strategy
 * @param answers where answers come from
 * @param noise where noise comes from
 * @param best what hypervolumes are shares of
 * @param devices one comparison each
 */
record SimulationReport(
        String table,
        int seeds,
        String answers,
        String noise,
        String best,
        List<OfDevice> devices) {
    /** Numbers of results at which a table shows the figures. */
    private static final List<Integer> SHOWN = List.of(20, 40, 60, 80, 100, 150, 200, 400, 800);

    /** The same where devices were taught: the first ones count. */
    private static final List<Integer> SHOWN_TAUGHT = List.of(1, 2, 3, 5, 10, 15, 20, 30, 40);

    /** Hypervolumes of which it is told when a taught device has them. */
    private static final List<Double> SHARES = List.of(0.7, 0.8, 0.9, 0.95, 0.97, 0.99);

    /**
     * One device.
     *
     * @param rows of the table
     * @param latencyError how wrong a true latency may be, relative; a standard deviation
     * @param driftRemoved whether the table's drift could be told from the truth
     * @param memoryOf device whose memory is taken
     * @param reference point that hypervolumes count from, by objective
     * @param extent of the box in which they count, by objective
     * @param bestSize members of the best frontier known
     * @param strategies in the order in which they ran
     * @param overtaking when the first strategy reaches what another has in the end
     * @param teachers devices measured before in the searches that say so
     * @param reached when each strategy has given shares for good; empty without teachers
     */
    record OfDevice(
            String device,
            int rows,
            double latencyError,
            boolean driftRemoved,
            @Nullable String memoryOf,
            Map<String, Double> reference,
            Map<String, Double> extent,
            int bestSize,
            List<OfStrategy> strategies,
            List<Overtaking> overtaking,
            List<String> teachers,
            List<Reached> reached) {}

    /**
     * When a strategy has a share of the best hypervolume for good, in the mean over the seeds.
     *
     * @param measurements null when it does not
     */
    record Reached(double share, String strategy, @Nullable Integer measurements) {}

    /** One strategy: mean, least and greatest hypervolume over the seeds at each look. */
    record OfStrategy(
            String strategy,
            List<Integer> measurements,
            List<Double> mean,
            List<Double> least,
            List<Double> greatest,
            List<Course> courses) {}

    /**
     * When one reaches for good what another has in the end, in the mean over the seeds.
     *
     * @param measurements of the first; null when it does not
     * @param bySeed of each seed that does, ascending
     */
    record Overtaking(
            String strategy,
            String other,
            int otherMeasurements,
            double hypervolume,
            @Nullable Integer measurements,
            List<Integer> bySeed) {}

    static SimulationReport of(
            Simulation simulation, Path table, List<DeviceComparison> comparisons) {
        return new SimulationReport(
                table.toString(),
                simulation.seeds(),
                simulation.rowsOnly()
                        ? "rows of the table only: each costs what it says, less the drift that its"
                                + " neighbours in time tell"
                        : "a fit to all rows of the table, for rows and for what is in none",
                "what successive rows of the table were off from the fit by, in their order, from a"
                        + " moment that the seed decides",
                simulation.rowsOnly()
                        ? "the frontier of all rows"
                        : "the frontier of all rows, of a long search without noise, and of"
                                + " everything measured",
                comparisons.stream().map(SimulationReport::of).toList());
    }

    private static OfDevice of(DeviceComparison comparison) {
        Map<String, Double> reference = new LinkedHashMap<>();
        Map<String, Double> extent = new LinkedHashMap<>();
        List<String> names = comparison.reference().objectives().names();
        for (int i = 0; i < names.size(); i++) {
            reference.put(names.get(i), comparison.reference().values().value(i));
            extent.put(names.get(i), comparison.reference().extent().value(i));
        }
        return new OfDevice(
                comparison.device(),
                comparison.truth().architectures().size(),
                comparison.truth().latencyError(),
                comparison.truth().driftRemoved(),
                comparison.truth().memoryOf().orElse(null),
                reference,
                extent,
                comparison.bestSize(),
                comparison.strategies().stream().map(name -> of(comparison, name)).toList(),
                overtaking(comparison),
                comparison.teachers(),
                comparison.teachers().isEmpty() ? List.of() : reached(comparison));
    }

    private static List<Reached> reached(DeviceComparison comparison) {
        List<Reached> reached = new ArrayList<>();
        for (double share : SHARES) {
            for (String strategy : comparison.strategies()) {
                OptionalInt first = comparison.reaches(strategy, share);
                reached.add(
                        new Reached(share, strategy, first.isPresent() ? first.getAsInt() : null));
            }
        }
        return reached;
    }

    private static OfStrategy of(DeviceComparison comparison, String strategy) {
        List<Integer> looks = comparison.looks(strategy);
        return new OfStrategy(
                strategy,
                looks,
                looks.stream().map(look -> comparison.mean(strategy, look)).toList(),
                looks.stream().map(look -> comparison.range(strategy, look)[0]).toList(),
                looks.stream().map(look -> comparison.range(strategy, look)[1]).toList(),
                comparison.of(strategy));
    }

    private static List<Overtaking> overtaking(DeviceComparison comparison) {
        List<String> names = List.copyOf(comparison.strategies());
        List<Overtaking> overtaking = new ArrayList<>();
        for (String other : names.subList(1, names.size())) {
            List<Integer> looks = comparison.looks(other);
            if (looks.isEmpty()) {
                continue;
            }
            double end = comparison.mean(other, looks.getLast());
            OptionalInt reached = comparison.reaches(names.getFirst(), end);
            overtaking.add(
                    new Overtaking(
                            names.getFirst(),
                            other,
                            looks.getLast(),
                            end,
                            reached.isPresent() ? reached.getAsInt() : null,
                            comparison.reachesBySeed(names.getFirst(), end)));
        }
        return overtaking;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("answers: ").append(answers).append(System.lineSeparator());
        text.append("noise:   ").append(noise).append(System.lineSeparator());
        text.append("best:    ").append(best).append(System.lineSeparator());
        for (OfDevice device : devices) {
            text.append(System.lineSeparator()).append(text(device));
        }
        return text.toString().stripTrailing();
    }

    private String text(OfDevice device) {
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        "%s: %,d rows, truth within %.1f %%%s%s%n",
                        device.device(),
                        device.rows(),
                        100 * device.latencyError(),
                        device.driftRemoved() ? ", drift known" : "",
                        device.memoryOf() == null
                                ? ", no memory"
                                : ", memory of " + device.memoryOf()));
        if (!device.teachers().isEmpty()) {
            text.append("taught by ")
                    .append(String.join(", ", device.teachers()))
                    .append(System.lineSeparator());
        }
        text.append(table(device)).append(System.lineSeparator());
        if (!device.reached().isEmpty()) {
            text.append(shares(device)).append(System.lineSeparator());
        }
        for (Overtaking one : device.overtaking()) {
            text.append(text(one)).append(System.lineSeparator());
        }
        device.strategies().stream()
                .flatMap(one -> one.courses().stream())
                .flatMap(course -> course.impossible().stream())
                .distinct()
                .forEach(why -> text.append(why).append(System.lineSeparator()));
        return text.toString();
    }

    private static TextTable table(OfDevice device) {
        TreeSet<Integer> shown = new TreeSet<>(SHOWN);
        if (!device.teachers().isEmpty()) {
            shown.addAll(SHOWN_TAUGHT);
        }
        device.strategies().stream()
                .map(OfStrategy::measurements)
                .filter(looks -> !looks.isEmpty())
                .forEach(looks -> shown.add(looks.getLast()));
        List<String> header = new ArrayList<>(List.of("results"));
        device.strategies().forEach(one -> header.add(one.strategy()));
        TextTable table = new TextTable(header.toArray(String[]::new));
        for (int results : shown) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(results)));
            device.strategies().forEach(one -> row.add(mean(one, results)));
            if (row.subList(1, row.size()).stream().anyMatch(cell -> !cell.isEmpty())) {
                table.row(row.toArray(String[]::new));
            }
        }
        return table;
    }

    private static TextTable shares(OfDevice device) {
        List<String> header = new ArrayList<>(List.of("share"));
        device.strategies().forEach(one -> header.add(one.strategy()));
        TextTable table = new TextTable(header.toArray(String[]::new));
        for (double share : SHARES) {
            List<String> row = new ArrayList<>(List.of(Double.toString(share)));
            device.reached().stream()
                    .filter(one -> one.share() == share)
                    .map(one -> one.measurements() == null ? "-" : one.measurements().toString())
                    .forEach(row::add);
            table.row(row.toArray(String[]::new));
        }
        return table;
    }

    private static String mean(OfStrategy strategy, int results) {
        int at = strategy.measurements().indexOf(results);
        return at < 0 ? "" : String.format(Locale.ROOT, "%.4f", strategy.mean().get(at));
    }

    private String text(Overtaking one) {
        String end =
                String.format(
                        Locale.ROOT,
                        "%s reaches %s at %d (%.4f) ",
                        one.strategy(),
                        one.other(),
                        one.otherMeasurements(),
                        one.hypervolume());
        if (one.measurements() == null) {
            return end + "not within its measurements";
        }
        String seedsText =
                one.bySeed().isEmpty()
                        ? ""
                        : " ("
                                + one.bySeed().getFirst()
                                + " to "
                                + one.bySeed().getLast()
                                + " in "
                                + one.bySeed().size()
                                + " of "
                                + seeds
                                + " seeds)";
        return end + "after " + one.measurements() + seedsText;
    }
}
