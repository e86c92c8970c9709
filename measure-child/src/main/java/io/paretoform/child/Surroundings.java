package io.paretoform.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What may bear on timings and can be read before they begin. What a machine does not tell is left
 * out.
 */
final class Surroundings {
    private static final Path CPUS = Path.of("/sys/devices/system/cpu");
    private static final Path THERMAL = Path.of("/sys/class/thermal");
    private static final Path CGROUP = Path.of("/sys/fs/cgroup");
    private static final int ZONES = 64;

    private Surroundings() {}

    static void report(List<Integer> cores, Report report) throws IOException {
        String load = Files.readString(Path.of("/proc/loadavg"));
        report.put("load_1m", load.split(" ", -1)[0]);
        text(Path.of("/proc/pressure/cpu")).ifPresent(line -> report.put("cpu_pressure", line));
        report.put("swap_used_bytes", Proc.swapUsedBytes());
        report.put("memory_available_bytes", Proc.memoryAvailableBytes());
        text(CPUS.resolve("smt/active")).ifPresent(smt -> report.put("smt_active", smt));
        text(CGROUP.resolve("cpu.max")).ifPresent(max -> report.put("cgroup_cpu_max", max));
        text(CGROUP.resolve("memory.max")).ifPresent(max -> report.put("cgroup_memory_max", max));
        int core = cores.isEmpty() ? 0 : cores.getFirst();
        Path frequency = CPUS.resolve("cpu" + core + "/cpufreq");
        text(frequency.resolve("scaling_governor")).ifPresent(it -> report.put("governor", it));
        text(frequency.resolve("scaling_cur_freq"))
                .ifPresent(kilohertz -> report.put("frequency_khz", kilohertz));
        hottest().ifPresent(celsius -> report.put("temperature_c", celsius));
    }

    /** How often this core was slowed down since the machine started, where it says so. */
    static Optional<Long> throttled(int core) {
        return text(CPUS.resolve("cpu" + core + "/thermal_throttle/core_throttle_count"))
                .map(Long::valueOf);
    }

    private static Optional<Double> hottest() {
        double hottest = Double.NEGATIVE_INFINITY;
        for (int zone = 0; zone < ZONES; zone++) {
            Optional<String> millis = text(THERMAL.resolve("thermal_zone" + zone + "/temp"));
            if (millis.isPresent()) {
                hottest = Math.max(hottest, Double.parseDouble(millis.get()) / 1000);
            }
        }
        return hottest == Double.NEGATIVE_INFINITY ? Optional.empty() : Optional.of(hottest);
    }

    /** The first line of a file; none where the kernel has no such file, or lets nobody read it. */
    private static Optional<String> text(Path file) {
        try {
            return Files.readString(file).lines().findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
