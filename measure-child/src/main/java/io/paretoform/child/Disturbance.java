package io.paretoform.child;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What others took while the runs were timed, and what the machine did. The machine's CPU times are
 * counted in ticks of 10 ms, so one is left out of those of others: it may have been this process's
 * own. The step is how far the wall clock moved against the monotonic one, which times the runs.
 */
final class Disturbance {
    private final Map<String, Long> switches = Proc.involuntarySwitches();
    private final Proc.MachineCpu machine = Proc.machineCpu();
    private final double ownCpu = Posix.cpuSeconds();
    private final long start = System.nanoTime();
    private final long wallClock = System.currentTimeMillis();
    private final Target target;
    private final List<Integer> cores;
    private final long slowdowns;

    private Disturbance(Target target, List<Integer> cores) throws IOException {
        this.target = target;
        this.cores = cores;
        this.slowdowns = target.slowdowns(cores);
    }

    static Disturbance start(Target target, List<Integer> cores) throws IOException {
        return new Disturbance(target, cores);
    }

    void report(Report report) throws IOException {
        double wall = (System.nanoTime() - start) / 1e9;
        double own = Posix.cpuSeconds() - ownCpu;
        Proc.MachineCpu now = Proc.machineCpu();
        double others = now.busySeconds() - machine.busySeconds() - own - Proc.TICK_SECONDS;
        report.put("timed_wall_s", wall);
        report.put("own_cpu_cores", own / wall);
        report.put("others_cpu_cores", Math.max(0, others) / wall);
        report.put("stolen_cpu_cores", (now.stolenSeconds() - machine.stolenSeconds()) / wall);
        report.put("involuntary_switches", newSwitches());
        report.put("throttled", target.slowdowns(cores) - slowdowns);
        long clock = System.currentTimeMillis() - wallClock;
        report.put("clock_step_ms", clock - Math.round(wall * 1000));
        target.surroundings(report.under("timed_"));
    }

    private long newSwitches() throws IOException {
        return Proc.involuntarySwitches().entrySet().stream()
                .mapToLong(thread -> thread.getValue() - switches.getOrDefault(thread.getKey(), 0L))
                .sum();
    }
}
