package io.paretoform.profiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The cores that the measuring process has to itself. */
final class MeasuredCores {
    private static final Path OWN_STATUS = Path.of("/proc/self/status");
    private static final String ALLOWED = "Cpus_allowed_list:";

    private MeasuredCores() {}

    /** As configured, or the last of those this process may use. */
    static List<Integer> of(ProfilerConfig config) {
        return config.cores().orElseGet(() -> last(config.threads(), allowed()));
    }

    /** One for each thread, if that leaves one for everything else; none otherwise. */
    static List<Integer> last(int threads, List<Integer> allowed) {
        return allowed.size() > threads
                ? allowed.subList(allowed.size() - threads, allowed.size())
                : List.of();
    }

    /** Reads a kernel list such as {@code 0-3,8}. */
    static List<Integer> parse(String list) {
        List<Integer> cores = new ArrayList<>();
        for (String range : list.strip().split(",", -1)) {
            String[] ends = range.split("-", -1);
            IntStream.rangeClosed(
                            Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                    .forEach(cores::add);
        }
        return cores;
    }

    private static List<Integer> allowed() {
        try (Stream<String> lines = Files.lines(OWN_STATUS)) {
            return lines.filter(line -> line.startsWith(ALLOWED))
                    .findFirst()
                    .map(line -> parse(line.substring(ALLOWED.length())))
                    .orElse(List.of());
        } catch (IOException notLinux) {
            return List.of();
        }
    }
}
