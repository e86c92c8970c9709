package io.paretoform.simulation;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Direction;
import io.paretoform.core.frontier.Hypervolume;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.frontier.ReferencePoint;
import io.paretoform.core.proxy.ProxyScores;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.Foresight;
import io.paretoform.core.search.Goals;
import io.paretoform.core.search.Strategies;
import io.paretoform.core.search.Strategy;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.Variation;
import io.paretoform.simulation.table.TableLearners;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Searches one simulated device with some strategies, each from several seeds, and compares the
 * hypervolumes of what they would declare, by its true values. Nothing but the arguments decides
 * the result.
 *
 * @param contenders at least one
 * @param seeds searches of each, seeds 1 to this
 * @param rowsOnly whether only rows of the table may be proposed
 * @param bounds that results must keep
 */
public record Simulation(
        List<Contender> contenders, int seeds, boolean rowsOnly, List<Bound> bounds) {
    private static final Foresight FORESIGHT =
            new Foresight(
                    one -> ProxyScores.of(one, TableLearners.PUBLISHED),
                    _ -> TableLearners.architectures());

    /** After each of these there is a look where devices are taught: then the first ones count. */
    private static final int EACH = 40;

    /** Looks are this far apart at first, */
    private static final int OFTEN = 5;

    /** up to here, */
    private static final int EARLY = 200;

    /** and then this far. */
    private static final int SELDOM = 50;

    /** How far the reference lies beyond the worst row, in ranges over the rows. */
    private static final double BEYOND = 0.1;

    private static final int WAITING = 2_000;

    public Simulation {
        contenders = List.copyOf(contenders);
        bounds = List.copyOf(bounds);
        if (contenders.isEmpty()) {
            throw new IllegalArgumentException("strategies []: expected at least one");
        }
        if (seeds < 1) {
            throw new IllegalArgumentException("seeds " + seeds + ": expected at least 1");
        }
    }

    /**
     * Runs all searches.
     *
     * @param given what is true of the device
     * @param before what is measured before it, where a contender is taught. Memory is an objective
     *     then only if it is known of each device, for one that is lent would be taught perfectly
     * @param progress told of every search that has ended
     */
    public DeviceComparison run(DeviceTruth given, Teachers before, Consumer<Course> progress) {
        boolean lent =
                !before.devices().isEmpty()
                        && Stream.concat(Stream.of(given), before.devices().stream())
                                .anyMatch(one -> !one.knowsMemory());
        DeviceTruth truth = lent ? given.withoutMemory() : given;
        Teachers teachers = lent ? before.withoutMemory() : before;
        SimulatedDevice device = truth.device();
        Goals goals = new Goals(device.objectives(), bounds);
        SearchSpace space = TableSpace.of("table", truth.architectures());
        Variation variation = rowsOnly ? new RowVariation(space, truth.architectures()) : space;
        ReferencePoint reference = reference(device, truth.architectures());
        BestKnown best = new BestKnown(device, goals, reference).add(truth.architectures());
        if (!rowsOnly) {
            best.search(variation, new SplittableRandom(0));
        }
        List<Course> courses = new ArrayList<>();
        Set<Architecture> everything = new LinkedHashSet<>();
        for (Contender contender : contenders) {
            for (long seed = 1; seed <= seeds; seed++) {
                Strategy strategy =
                        Strategies.named(
                                contender.strategy(), goals, FORESIGHT, variation, List.of());
                SimulatedSearch search =
                        new SimulatedSearch(goals, FORESIGHT, strategy, seed, WAITING);
                if (contender.taught()) {
                    measure(search, teachers);
                }
                SimulatedClass pupil =
                        search.join(device, Budget.ofMeasurements(contender.measurements()));
                Course course = course(search, pupil, contender.label(), seed, device, reference);
                everything.addAll(search.measured());
                courses.add(course);
                progress.accept(course);
            }
        }
        double volume = best.add(everything).volume();
        return new DeviceComparison(
                device.name(),
                truth,
                space.definition(),
                reference,
                best.size(),
                teachers.names(),
                courses.stream().map(course -> course.relativeTo(volume)).toList());
    }

    /** All teachers at once, until each has spent its measurements. */
    private static void measure(SimulatedSearch search, Teachers teachers) {
        List<SimulatedClass> measuring = new ArrayList<>();
        for (DeviceTruth teacher : teachers.devices()) {
            measuring.add(
                    search.join(teacher.device(), Budget.ofMeasurements(teachers.measurements())));
        }
        while (!measuring.isEmpty()) {
            measuring.removeIf(teacher -> !search.step(teacher));
        }
    }

    private Course course(
            SimulatedSearch search,
            SimulatedClass pupil,
            String label,
            long seed,
            SimulatedDevice device,
            ReferencePoint reference) {
        List<Integer> measurements = new ArrayList<>();
        List<Double> hypervolumes = new ArrayList<>();
        int last = 0;
        while (search.step(pupil)) {
            last = pupil.results();
            if (isLook(last)) {
                measurements.add(last);
                hypervolumes.add(volume(search.declared(pupil), device, reference));
            }
        }
        if (last > 0 && !isLook(last)) {
            measurements.add(last);
            hypervolumes.add(volume(search.declared(pupil), device, reference));
        }
        return new Course(
                label, seed, measurements, hypervolumes, pupil.reasons(), search.impossible());
    }

    /** What is declared by mistake, and misses a bound in truth, counts for nothing. */
    private double volume(
            Collection<Architecture> declared, SimulatedDevice device, ReferencePoint reference) {
        Goals goals = new Goals(device.objectives(), bounds);
        return Hypervolume.of(
                reference, declared.stream().map(device::truth).filter(goals::admits).toList());
    }

    private boolean isLook(int results) {
        if (results <= EACH && contenders.stream().anyMatch(Contender::taught)) {
            return true;
        }
        return results % (results <= EARLY ? OFTEN : SELDOM) == 0;
    }

    /**
     * A tenth of the range over the rows beyond the worst of them; the box is that range and it.
     */
    private static ReferencePoint reference(SimulatedDevice device, Collection<Architecture> rows) {
        Objectives objectives = device.objectives();
        List<Point> points = rows.stream().map(device::truth).toList();
        double[] corner = new double[objectives.size()];
        double[] extent = new double[corner.length];
        for (int i = 0; i < corner.length; i++) {
            int at = i;
            double least = points.stream().mapToDouble(point -> point.value(at)).min().orElse(0);
            double most = points.stream().mapToDouble(point -> point.value(at)).max().orElse(1);
            double beyond = BEYOND * (most - least);
            extent[i] = most - least + beyond;
            corner[i] =
                    objectives.get(i).direction() == Direction.UP ? least - beyond : most + beyond;
        }
        return new ReferencePoint(objectives, Point.of(corner), Point.of(extent));
    }
}
