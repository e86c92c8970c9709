package io.paretoform.profiler;

import io.paretoform.contracts.FailureReason;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One task being measured on a thread of its own; closing stops it, and waits until it stopped. */
final class Measuring implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Measuring.class.getName());

    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final Thread thread;

    private Measuring(Device device, Task task) {
        this.thread = Thread.ofPlatform().name("measuring").unstarted(() -> measure(device, task));
    }

    static Measuring start(Device device, Task task) {
        Measuring measuring = new Measuring(device, task);
        measuring.thread.start();
        return measuring;
    }

    /** The outcome, if it comes within that time. */
    Optional<Outcome> await(Duration patience) throws InterruptedException {
        try {
            return Optional.of(outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("measuring ended without an outcome", e.getCause());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void measure(Device device, Task task) {
        try {
            outcome.complete(device.measure(task));
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "stopped measuring {0}", task.name());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "cannot measure " + task.architecture(), e);
            outcome.complete(new Outcome.Failed(FailureReason.RUNTIME_ERROR, e.toString()));
        }
    }
}
