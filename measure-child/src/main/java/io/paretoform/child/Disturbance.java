package io.paretoform.child;

import java.io.IOException;
import java.util.Map;

/** What others took while the runs were timed. CPU times are known to 10 ms. */
final class Disturbance {
    private final long start = System.nanoTime();
    private final double ownCpu = Proc.ownCpuSeconds();
    private final Proc.MachineCpu machine = Proc.machineCpu();
    private final Map<String, Long> switches = Proc.involuntarySwitches();

    private Disturbance() throws IOException {}

    static Disturbance start() throws IOException {
        return new Disturbance();
    }

    void report(Report report) throws IOException {
        double wall = (System.nanoTime() - start) / 1e9;
        double own = Proc.ownCpuSeconds() - ownCpu;
        Proc.MachineCpu now = Proc.machineCpu();
        double others = now.busySeconds() - machine.busySeconds() - own;
        report.put("timed_wall_s", wall);
        report.put("own_cpu_cores", own / wall);
        report.put("others_cpu_cores", Math.max(0, others) / wall);
        report.put("stolen_cpu_cores", (now.stolenSeconds() - machine.stolenSeconds()) / wall);
        report.put("involuntary_switches", newSwitches());
    }

    private long newSwitches() throws IOException {
        return Proc.involuntarySwitches().entrySet().stream()
                .mapToLong(thread -> thread.getValue() - switches.getOrDefault(thread.getKey(), 0L))
                .sum();
    }
}
