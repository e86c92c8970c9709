package io.paretoform.local;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a stack for as long as somebody wants it: a client that lives, or the pin. The caller holds
 * the state directory's lock.
 */
final class Supervisor {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Logger LOG = System.getLogger(Supervisor.class.getName());

    private final StackPlan plan;
    private final StatusFile statusFile;
    private final LocalStack stack;
    private final CountDownLatch stopRequested = new CountDownLatch(1);
    private StackStatus.Phase phase = StackStatus.Phase.STARTING;
    private Instant since = Instant.now();
    private @Nullable String failure;

    Supervisor(StackPlan plan) {
        this.plan = plan;
        this.statusFile = new StatusFile(plan.state().status());
        this.stack = new LocalStack(plan, this::publish);
    }

    /** Starts the stack, keeps it while it is wanted, and ends it. True unless it has failed. */
    boolean run() throws InterruptedException {
        publish();
        Thread watcher = Thread.ofPlatform().name("watcher").start(this::closeWhenUnwanted);
        try {
            stack.start();
            plan.cores().pin(ProcessHandle.current());
            PrometheusConfig.of(plan, stack).write(plan.state().prometheus());
            enter(StackStatus.Phase.READY);
        } catch (RuntimeException e) {
            fail(e);
            requestStop();
        }
        watcher.join();
        return finish();
    }

    /** Makes {@link #run} end soon, also while the stack starts. */
    void requestStop() {
        stopRequested.countDown();
    }

    private void closeWhenUnwanted() {
        try {
            while (isWanted()) {
                if (stopRequested.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        enter(StackStatus.Phase.STOPPING);
        stack.close();
    }

    private boolean isWanted() {
        return Files.exists(plan.state().pinned()) || ClientLease.anyIn(plan.state());
    }

    /** Stopping is never left again: what fails then fails because it was stopped. */
    private synchronized void enter(StackStatus.Phase next) {
        if (phase != StackStatus.Phase.STOPPING) {
            phase = next;
            since = Instant.now();
            publish();
        }
    }

    private synchronized void fail(RuntimeException reason) {
        if (phase != StackStatus.Phase.STOPPING) {
            LOG.log(Level.ERROR, "the stack has failed", reason);
            failure = String.valueOf(reason.getMessage());
        }
    }

    /** A failure stays to be read; of a stack that ended in good order nothing is left. */
    private synchronized boolean finish() {
        if (failure == null) {
            statusFile.delete();
            return true;
        }
        phase = StackStatus.Phase.FAILED;
        publish();
        return false;
    }

    private synchronized void publish() {
        statusFile.write(
                new StackStatus(
                        phase,
                        failure,
                        ProcessHandle.current().pid(),
                        since,
                        stack.bootstrapServers().orElse(null),
                        stack.database().map(Database::jdbcUrl).orElse(null),
                        stack.parts().stream().map(StackStatus.Part::of).toList()));
    }
}
