package io.paretoform.profiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What Linux tells about memory; elsewhere nothing is known and nothing is refused. */
final class SystemMemory {
    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final Path COUNTERS = Path.of("/proc/vmstat");
    private static final Path LIMIT = Path.of("/sys/fs/cgroup/memory.max");
    private static final Path USED = Path.of("/sys/fs/cgroup/memory.current");
    private static final long KIBIBYTE = 1024;

    private SystemMemory() {}

    /** Bytes that a new process could use without anything being pushed out. */
    static long availableBytes() {
        long machine = value(MEMORY, "MemAvailable:").orElse(Long.MAX_VALUE / KIBIBYTE) * KIBIBYTE;
        OptionalLong limit = number(LIMIT);
        return limit.isEmpty()
                ? machine
                : Math.min(machine, limit.getAsLong() - number(USED).orElse(0));
    }

    /** Processes that the kernel has killed for memory since it started. */
    static long outOfMemoryKills() {
        return value(COUNTERS, "oom_kill").orElse(0);
    }

    /** When memory runs out, the kernel shall take the measuring process, not this service. */
    static void sacrificeFirst(long pid) {
        Path score = Path.of("/proc", Long.toString(pid), "oom_score_adj");
        if (Files.isWritable(score)) {
            try {
                Files.writeString(score, "1000");
            } catch (IOException e) {
                // It has ended already, or may not be chosen: then the kernel chooses.
            }
        }
    }

    private static OptionalLong value(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> line.split("\\s+", -1))
                    .filter(fields -> fields[0].equals(name))
                    .mapToLong(fields -> Long.parseLong(fields[1]))
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** The number in a control group's file; none where it says {@code max} or is not there. */
    private static OptionalLong number(Path file) {
        try {
            String text = Files.readString(file).strip();
            return text.equals("max")
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseLong(text));
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
