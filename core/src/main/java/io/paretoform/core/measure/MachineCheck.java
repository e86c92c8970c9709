package io.paretoform.core.measure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Judges whether a machine is fit to measure on. Unfit is what {@link Disturbances} would hold
 * against a measurement made now, or what leaves no room for one.
 */
public final class MachineCheck {
    private static final long GIB = 1L << 30;

    /** A piece that took this much longer than the median was interrupted. */
    private static final double SLOW = 1.05;

    private static final double FEW_SLOW = 0.01;
    private static final double MANY_SLOW = 0.20;

    private final MachineFacts facts;
    private final List<Interference> interference;

    private MachineCheck(MachineFacts facts) {
        this.facts = facts;
        this.interference = facts.disturbances().judge(facts.pieces());
    }

    /** One finding for each aspect, in their order. */
    public static List<Finding> of(MachineFacts facts) {
        MachineCheck check = new MachineCheck(facts);
        return Arrays.stream(Aspect.values()).map(check::finding).toList();
    }

    /** The worst of them; what the machine does not tell is not held against it. */
    public static Fitness verdict(List<Finding> findings) {
        return findings.stream()
                .map(Finding::fitness)
                .filter(fitness -> fitness != Fitness.UNKNOWN)
                .max(Comparator.naturalOrder())
                .orElse(Fitness.UNKNOWN);
    }

    private Finding finding(Aspect aspect) {
        return switch (aspect) {
            case CORES -> cores();
            case PINNING -> pinning();
            case GOVERNOR -> governor();
            case SMT -> siblings();
            case LOAD -> load();
            case OTHERS_CPU ->
                    disturbed(aspect, Interference.OTHERS_CPU, disturbances().othersCpu(), 0.1);
            case STOLEN_CPU ->
                    disturbed(aspect, Interference.STOLEN_CPU, disturbances().stolenCpu(), 0.005);
            case CORE_KEPT -> coreKept();
            case MEMORY -> room(aspect, facts.state().memoryAvailable(), " free");
            case SWAP -> swap();
            case CPU_LIMIT -> cpuLimit();
            case MEMORY_LIMIT -> memoryLimit();
            case THROTTLING -> throttling();
            case TEMPERATURE -> temperature();
            case SPEED -> speed();
            case JITTER -> jitter();
        };
    }

    private Finding cores() {
        int others = facts.cores().others();
        return facts.cores()
                .measured()
                .map(core ->
                        Finding.of(
                                Aspect.CORES,
                                Fitness.OK,
                                "core %d is measured on, %d for everything else"
                                        .formatted(core, others)))
                .orElse(Finding.of(Aspect.CORES, Fitness.UNFIT, "one core for everything"));
    }

    private Finding pinning() {
        boolean pinned = facts.cores().pinned();
        return Finding.of(
                Aspect.PINNING,
                pinned ? Fitness.OK : Fitness.COULD_BE_BETTER,
                pinned ? "each can be kept to its cores" : "nothing keeps others off that core");
    }

    private Finding governor() {
        return facts.settings()
                .governor()
                .map(governor ->
                        Finding.of(
                                Aspect.GOVERNOR, betterUnless(isPerformance(governor)), governor))
                .orElse(Finding.unknown(Aspect.GOVERNOR));
    }

    private static boolean isPerformance(String governor) {
        return governor.equals("performance");
    }

    private Finding siblings() {
        return facts.settings()
                .siblings()
                .map(on -> Finding.of(Aspect.SMT, betterUnless(!on), on ? "on" : "off"))
                .orElse(Finding.unknown(Aspect.SMT));
    }

    private Finding load() {
        double load = facts.state().load();
        return Finding.of(
                Aspect.LOAD,
                betterUnless(load <= 0.5),
                "%s over the last minute".formatted(number(load)));
    }

    private Finding disturbed(Aspect aspect, Interference unfit, double cores, double better) {
        Fitness fitness =
                interference.contains(unfit) ? Fitness.UNFIT : betterUnless(cores <= better);
        return Finding.of(aspect, fitness, cores(cores));
    }

    private Finding coreKept() {
        Fitness fitness =
                interference.contains(Interference.CORES_LOST) ? Fitness.UNFIT : Fitness.OK;
        return Finding.of(
                Aspect.CORE_KEPT,
                fitness,
                "%s of its time had, lost %d times"
                        .formatted(percent(disturbances().ownCpu()), facts.involuntarySwitches()));
    }

    private Finding swap() {
        long used = facts.state().swapUsed();
        return Finding.of(Aspect.SWAP, betterUnless(used == 0), used == 0 ? "unused" : gib(used));
    }

    private Finding cpuLimit() {
        double limit = facts.settings().cpuLimit().orElse(Double.POSITIVE_INFINITY);
        if (Double.isInfinite(limit)) {
            return Finding.of(Aspect.CPU_LIMIT, Fitness.OK, "none");
        }
        double all = facts.cores().others() + 1.0;
        return Finding.of(Aspect.CPU_LIMIT, fitness(-limit, -all, -2), cores(limit));
    }

    private Finding memoryLimit() {
        return facts.settings().memoryLimit().isEmpty()
                ? Finding.of(Aspect.MEMORY_LIMIT, Fitness.OK, "none")
                : room(Aspect.MEMORY_LIMIT, facts.settings().memoryLimit().getAsLong(), "");
    }

    private static Finding room(Aspect aspect, long bytes, String word) {
        return Finding.of(
                aspect, fitness((double) -bytes, -2.0 * GIB, -1.0 * GIB), gib(bytes) + word);
    }

    private Finding throttling() {
        long times = disturbances().throttled();
        return Finding.of(
                Aspect.THROTTLING,
                times > 0 ? Fitness.UNFIT : Fitness.OK,
                times == 0 ? "none seen" : times + " times");
    }

    private Finding temperature() {
        return facts.state().temperature().isEmpty()
                ? Finding.unknown(Aspect.TEMPERATURE)
                : temperature(facts.state().temperature().getAsDouble());
    }

    private static Finding temperature(double celsius) {
        return Finding.of(
                Aspect.TEMPERATURE,
                betterUnless(celsius <= 80),
                String.format(Locale.ROOT, "%.0f degrees Celsius", celsius));
    }

    private Finding speed() {
        boolean jumped = interference.contains(Interference.JUMP);
        Changepoint most = Changepoint.of(facts.pieces());
        return Finding.of(
                Aspect.SPEED,
                jumped ? Fitness.UNFIT : Fitness.OK,
                jumped
                        ? "the same work suddenly took %s of its time"
                                .formatted(percent(1 + most.change()))
                        : "no jump beyond 3 %");
    }

    private Finding jitter() {
        SampleStatistics statistics = SampleStatistics.of(facts.pieces());
        double median = statistics.median().value();
        double slow = share(facts.piecesMs(), SLOW * median);
        return Finding.of(
                Aspect.JITTER,
                fitness(slow, FEW_SLOW, MANY_SLOW),
                "%s of %d pieces more than 5 %% slower than the median of %s ms; 99 %% within %sx"
                        .formatted(
                                percent(slow),
                                statistics.count(),
                                number(median),
                                number(statistics.p99() / median)));
    }

    private static double share(List<Double> pieces, double above) {
        return pieces.stream().filter(piece -> piece > above).count() / (double) pieces.size();
    }

    private Disturbances disturbances() {
        return facts.disturbances();
    }

    private static Fitness betterUnless(boolean ok) {
        return ok ? Fitness.OK : Fitness.COULD_BE_BETTER;
    }

    /** The more the worse. */
    private static Fitness fitness(double value, double mostOk, double mostFit) {
        return value > mostFit ? Fitness.UNFIT : betterUnless(value <= mostOk);
    }

    private static String cores(double cores) {
        return number(cores) + " cores";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String gib(long bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", (double) bytes / GIB);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
