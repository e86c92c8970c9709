package io.paretoform.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What Linux tells of processes and the machine under {@code /proc}. */
final class Proc {
    /** The unit of CPU times under /proc, the same on every Linux platform. */
    static final double TICK_SECONDS = 0.01;

    private static final Path PROC = Path.of("/proc");

    private Proc() {}

    static boolean exists() {
        return Files.isReadable(PROC.resolve("self/status"));
    }

    /** Makes the peak of resident memory start again from what is resident now. */
    static void resetPeak() throws IOException {
        Files.writeString(PROC.resolve("self/clear_refs"), "5");
    }

    /** The peak of resident memory since the last reset, in bytes, mapped files included. */
    static long peakBytes() throws IOException {
        return 1024 * field("self/status", "VmHWM");
    }

    /** How often each thread of this process lost its core without asking to, by thread id. */
    static Map<String, Long> involuntarySwitches() throws IOException {
        Map<String, Long> switches = new HashMap<>();
        try (Stream<Path> tasks = Files.list(PROC.resolve("self/task"))) {
            for (Path task : tasks.toList()) {
                String thread = task.getFileName().toString();
                involuntarySwitches(thread).ifPresent(count -> switches.put(thread, count));
            }
        }
        return switches;
    }

    private static Optional<Long> involuntarySwitches(String thread) {
        try {
            return Optional.of(
                    field("self/task/" + thread + "/status", "nonvoluntary_ctxt_switches"));
        } catch (IOException e) {
            // The thread ended since it was listed; those of the JVM come and go.
            return Optional.empty();
        }
    }

    /** CPU time of the whole machine, to 10 ms: busy for processes, and taken by the host. */
    record MachineCpu(double busySeconds, double stolenSeconds) {}

    static MachineCpu machineCpu() throws IOException {
        String[] fields = lines("stat").getFirst().split("\\s+", -1);
        long busy = ticks(fields, 1) + ticks(fields, 2) + ticks(fields, 3);
        long interrupts = ticks(fields, 6) + ticks(fields, 7);
        return new MachineCpu((busy + interrupts) * TICK_SECONDS, ticks(fields, 8) * TICK_SECONDS);
    }

    /** Physical memory of the machine, in bytes. */
    static long memoryBytes() throws IOException {
        return 1024 * field("meminfo", "MemTotal");
    }

    static long memoryAvailableBytes() throws IOException {
        return 1024 * field("meminfo", "MemAvailable");
    }

    static long swapUsedBytes() throws IOException {
        return 1024 * (field("meminfo", "SwapTotal") - field("meminfo", "SwapFree"));
    }

    /** The value of the first line {@code name : value} of a file under /proc, if there is one. */
    static Optional<String> text(String file, String name) throws IOException {
        return text(lines(file), name);
    }

    /** The value of the first line {@code name : value}, if there is one. */
    static Optional<String> text(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name) && line.contains(":"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst();
    }

    private static long ticks(String[] fields, int index) {
        return Long.parseLong(fields[index]);
    }

    private static long field(String file, String name) throws IOException {
        String value = text(file, name).orElseThrow(() -> new IOException(file + " lacks " + name));
        return Long.parseLong(value.split(" ", -1)[0]);
    }

    static List<String> lines(String file) throws IOException {
        return Files.readAllLines(PROC.resolve(file));
    }
}
