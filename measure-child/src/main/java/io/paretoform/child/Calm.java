package io.paretoform.child;

import java.io.IOException;
import java.util.List;

/**
 * How calm this machine is: the same small piece of work, some thousand times on the cores that are
 * measured on. On a calm machine all take the same time.
 */
final class Calm {
    private static final long LONGEST_NANOS = 3_000_000_000L;
    private static final int PIECES = 3_000;

    /** About a millisecond, so that a timer interrupt (1 to 4 ms apart) does not decide. */
    private static final int STEPS = 600_000;

    private Calm() {}

    static void report(Target target, List<Integer> cores, Report report)
            throws ChildException, IOException {
        if (!Proc.exists()) {
            throw new ChildException(
                    ExitCode.RUNTIME_ERROR, "only Linux's /proc tells what disturbs a measurement");
        }
        Pinning.pin(cores, report);
        Surroundings.report(cores, report);
        Runs pieces = new Runs();
        long state = work(work(1));
        Disturbance disturbance = Disturbance.start(target, cores);
        long start = System.nanoTime();
        for (int i = 0; i < PIECES && System.nanoTime() - start < LONGEST_NANOS; i++) {
            long before = System.nanoTime();
            state = work(state);
            pieces.add((System.nanoTime() - before) / 1e6);
        }
        disturbance.report(report);
        report.put("pieces_ms", pieces);
        // Reported so that no compiler can leave the work out.
        report.put("work_done", Long.toHexString(state));
    }

    private static long work(long state) {
        long z = state;
        for (int i = 0; i < STEPS; i++) {
            z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L + i;
        }
        return z;
    }
}
