package io.paretoform.local;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How child processes are kept.
 *
 * @param directory for their logs and pid files
 * @param cores where they go once they are ready
 * @param stopPatience how long a process may take to end in good order before it is killed
 */
public record Supervision(Path directory, CorePlan cores, Duration stopPatience) {
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(20);

    /** Without pinning and with the usual patience. */
    public static Supervision in(Path directory) {
        return new Supervision(directory, CorePlan.none(), USUAL_PATIENCE);
    }
}
