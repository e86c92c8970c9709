package io.paretoform.child;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Pins the measuring thread before the runtime starts its own, which inherit it. The JVM's own
 * threads stay where they are: off the measured cores as long as others are free.
 */
final class Pinning {
    private Pinning() {}

    static void pin(List<Integer> cores, Report report) throws ChildException {
        if (!Posix.canPin()) {
            report.put("affinity", "unsupported");
            return;
        }
        if (!cores.isEmpty() && !Posix.pin(cores)) {
            throw new ChildException(ExitCode.BAD_JOB, "cannot pin to cores " + cores);
        }
        report.put(
                "affinity",
                Posix.affinity().stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
}
