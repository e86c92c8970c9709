package io.paretoform.frontier.flow;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A thread that does one thing: at once when woken, and again after a pause in any case. What fails
 * is tried again after the pause.
 */
public final class Pulse implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Pulse.class.getName());

    private final String name;
    private final Duration pause;
    private final Runnable task;
    private final Semaphore wakes = new Semaphore(0);
    private final Thread thread;
    private volatile boolean open = true;

    public Pulse(String name, Duration pause, Runnable task) {
        this.name = name;
        this.pause = pause;
        this.task = task;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::beat);
    }

    /** To be called once. */
    public void start() {
        thread.start();
    }

    /** Has the task done soon, from its beginning. */
    public void wake() {
        wakes.release();
    }

    /** Ends the thread; a task under way is interrupted. */
    @Override
    public void close() {
        open = false;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void beat() {
        while (open) {
            try {
                task.run();
                if (wakes.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakes.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (open) {
                    LOG.log(Level.WARNING, name + " failed; tried again soon", e);
                    sleep();
                }
            }
        }
    }

    private void sleep() {
        try {
            Thread.sleep(pause); // not even a wake-up may hurry what has just failed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
