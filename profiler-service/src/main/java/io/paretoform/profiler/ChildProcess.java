package io.paretoform.profiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Runs the measuring program once and waits for its end, idle: what it prints goes to files. Its
 * standard input stays open for as long as this process lives, so that a child told to watch it
 * ends when we are killed.
 */
final class ChildProcess {
    private static final String ANSWER = "answer";
    private static final String COMPLAINTS = "complaints";

    /**
     * How it ended.
     *
     * @param exitCode the program's, or 128 and the number of the signal that killed it
     * @param complaints what it wrote to standard error
     * @param memoryRanOut whether the system killed some process for memory meanwhile
     */
    record Ended(int exitCode, ChildReport answer, String complaints, boolean memoryRanOut) {}

    private ChildProcess() {}

    /**
     * Runs it in a folder in which it may leave things.
     *
     * @param started called when it runs
     * @throws TimeLimitException when it takes longer than the limit; it has then been killed
     * @throws InterruptedException when we are told to stop; it has then been killed
     */
    static Ended run(
            ChildCommand command, String argument, Path folder, Duration limit, Runnable started)
            throws IOException, InterruptedException, TimeLimitException {
        long killsBefore = SystemMemory.outOfMemoryKills();
        Process process =
                new ProcessBuilder(command.with(argument))
                        .directory(folder.toFile())
                        .redirectOutput(folder.resolve(ANSWER).toFile())
                        .redirectError(folder.resolve(COMPLAINTS).toFile())
                        .start();
        try {
            SystemMemory.sacrificeFirst(process.pid());
            started.run();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TimeLimitException();
            }
        } finally {
            end(process);
        }
        return new Ended(
                process.exitValue(),
                ChildReport.parse(Files.readString(folder.resolve(ANSWER))),
                Files.readString(folder.resolve(COMPLAINTS)),
                SystemMemory.outOfMemoryKills() > killsBefore);
    }

    /** Kills what still runs, and waits until it is gone: the next must not share its core. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }

    /** It took longer than it may. */
    static final class TimeLimitException extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
