package io.paretoform.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which cores serve whom: the last is for what is measured, the others for everything else. With
 * fewer than two known cores there is no plan and nothing is pinned.
 *
 * @param cores the ids of the cores we may use, the one for measuring last
 */
public record CorePlan(List<Integer> cores) {
    private static final Path OWN_STATUS = Path.of("/proc/self/status");

    public CorePlan {
        cores = List.copyOf(cores);
    }

    /** No pinning. */
    public static CorePlan none() {
        return new CorePlan(List.of());
    }

    /** From the cores that this process may use; none where the system does not tell. */
    public static CorePlan detect() {
        return allowed(OWN_STATUS).map(CorePlan::new).orElse(none());
    }

    /** The cores that a process may use, where the system tells and the process is there. */
    private static Optional<List<Integer>> allowed(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("Cpus_allowed_list:"))
                    .map(line -> parse(line.substring(line.indexOf(':') + 1)))
                    .findFirst();
        } catch (IOException | UncheckedIOException notLinuxOrGone) {
            return Optional.empty();
        }
    }

    private boolean measures(ProcessHandle process) {
        return allowed(Path.of("/proc/" + process.pid() + "/status"))
                .filter(only -> only.equals(List.of(measured().orElse(-1))))
                .isPresent();
    }

    /** The core kept free for measuring. */
    public OptionalInt measured() {
        return isPlan() ? OptionalInt.of(cores.getLast()) : OptionalInt.empty();
    }

    /** The same cores, but this one of them is for what is measured. */
    public CorePlan measuring(int core) {
        List<Integer> reordered = new ArrayList<>(cores);
        reordered.remove(Integer.valueOf(core));
        reordered.add(core);
        return new CorePlan(reordered);
    }

    /** The cores for everything else; empty when there is no plan. */
    public List<Integer> others() {
        return isPlan() ? cores.subList(0, cores.size() - 1) : List.of();
    }

    /**
     * Moves a running process, its threads and what it has started to the other cores. Done when a
     * process is ready rather than when it starts, so that starting uses the whole machine. Without
     * {@code taskset} nothing happens. What has pinned itself to the measured core stays there.
     */
    public void pin(ProcessHandle process) {
        if (canPin()) {
            Stream.concat(Stream.of(process), process.descendants())
                    .filter(each -> !measures(each))
                    .forEach(each -> taskset(each.pid()));
        }
    }

    /** Whether there is a plan, and {@code taskset} to carry it out. */
    public boolean canPin() {
        return isPlan() && Detached.programme("taskset").isPresent();
    }

    private void taskset(long pid) {
        String list = others().stream().map(String::valueOf).collect(Collectors.joining(","));
        try {
            new ProcessBuilder("taskset", "-a", "-c", "-p", list, Long.toString(pid))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StackException("cannot run taskset", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isPlan() {
        return cores.size() > 1;
    }

    /** Reads a kernel list such as {@code 0-3,8}. */
    static List<Integer> parse(String list) {
        List<Integer> cores = new ArrayList<>();
        for (String range : list.strip().split(",", -1)) {
            String[] ends = range.split("-", -1);
            int from = Integer.parseInt(ends[0]);
            int to = Integer.parseInt(ends[ends.length - 1]);
            IntStream.rangeClosed(from, to).forEach(cores::add);
        }
        return cores;
    }
}
