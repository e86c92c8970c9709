package io.paretoform.local;

import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * The background process that owns a stack. Clients start it; it ends when the last of them has
 * gone, or on SIGTERM.
 */
public final class SupervisorMain {
    /** Exit code when another supervisor has the state directory. */
    static final int TAKEN = 3;

    /** Exit code when the stack could not be started. */
    static final int FAILED = 1;

    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(2);

    private SupervisorMain() {}

    /** Arguments as {@link StackOptions} writes them. */
    public static void main(String[] arguments) throws InterruptedException {
        StackOptions options = StackOptions.parse(List.of(arguments), System.getenv());
        Optional<FileChannel> lock = patientlyLock(options.state());
        if (lock.isEmpty()) {
            System.exit(TAKEN);
        }
        boolean good = supervise(options);
        lock.ifPresent(FileLocks::release);
        System.exit(good ? 0 : FAILED);
    }

    /** Clients that ask whether the lock is held hold it for a moment themselves. */
    private static Optional<FileChannel> patientlyLock(StateDirectory state)
            throws InterruptedException {
        long deadline = System.nanoTime() + LOCK_PATIENCE.toNanos();
        Optional<FileChannel> lock = FileLocks.tryLock(state.lock());
        while (lock.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(Duration.ofMillis(50)); // nobody tells when a file lock is free
            lock = FileLocks.tryLock(state.lock());
        }
        return lock;
    }

    private static boolean supervise(StackOptions options) throws InterruptedException {
        var pidFile = new PidFile(options.state().supervisorPid());
        pidFile.write(ProcessHandle.current(), StopSignal.TERM);
        var supervisor =
                new Supervisor(
                        StackPlan.usual(options.state(), options.layout(), options.external()));
        var finished = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            supervisor.requestStop();
                            awaitQuietly(finished);
                        }));
        try {
            return supervisor.run();
        } finally {
            pidFile.delete();
            finished.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
