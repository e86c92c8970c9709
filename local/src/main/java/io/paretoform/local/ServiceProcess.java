package io.paretoform.local;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A child process that is kept running until it is stopped: when it dies it is started again, after
 * a pause that doubles with each failed start from {@link #FIRST_PAUSE} to {@link #LONGEST_PAUSE}.
 * Its output goes to {@code <directory>/<name>.log}; {@code <name>.pid} lets {@link Orphans} find
 * it should we be killed.
 */
public final class ServiceProcess implements AutoCloseable {
    static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** On a busy machine a start takes ten times as long as on a quiet one. */
    public static final Duration READY_LIMIT = Duration.ofMinutes(2);

    private static final Duration POLL = Duration.ofMillis(50);
    private static final int HOPELESS_AFTER_STARTS = 3;
    private static final Logger LOG = System.getLogger(ServiceProcess.class.getName());

    private final ServiceSpec spec;
    private final Supervision supervision;
    private final LogFile log;
    private final PidFile pidFile;
    private final Runnable onChange;
    private final AtomicInteger restarts = new AtomicInteger();
    private final AtomicInteger failedStarts = new AtomicInteger();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread keeper;
    private volatile ProcessState state = new ProcessState.Dead(0, Instant.now());
    private volatile @Nullable Process process;

    /** The last process whose end {@link #state} has told. */
    private volatile @Nullable Process ended;

    private ServiceProcess(ServiceSpec spec, Supervision supervision, Runnable onChange) {
        this.spec = spec;
        this.supervision = supervision;
        this.onChange = onChange;
        this.log = new LogFile(supervision.directory().resolve(spec.name() + ".log"));
        this.pidFile = new PidFile(supervision.directory().resolve(spec.name() + ".pid"));
        this.keeper =
                Thread.ofPlatform().daemon().name("keeper-" + spec.name()).unstarted(this::keep);
    }

    /** Starts the process and keeps it running; returns at once. */
    public static ServiceProcess start(ServiceSpec spec, Supervision supervision) {
        return start(spec, supervision, () -> {});
    }

    /**
     * Starts the process and keeps it running; returns at once.
     *
     * @param onChange called on the keeper's thread after every change of state
     */
    public static ServiceProcess start(
            ServiceSpec spec, Supervision supervision, Runnable onChange) {
        var service = new ServiceProcess(spec, supervision, onChange);
        service.keeper.start();
        return service;
    }

    /** The name in the specification. */
    public String name() {
        return spec.name();
    }

    /** Where it stands now. */
    public ProcessState state() {
        return state;
    }

    /** Its log file. */
    public Path log() {
        return log.path();
    }

    /** How often it has been started again. */
    public int restarts() {
        return restarts.get();
    }

    /** The process id while it runs. */
    public OptionalLong pid() {
        return switch (state) {
            case ProcessState.Starting starting -> OptionalLong.of(starting.pid());
            case ProcessState.Ready ready -> OptionalLong.of(ready.pid());
            case ProcessState.Dead dead -> OptionalLong.empty();
            case ProcessState.Stopped stopped -> OptionalLong.empty();
        };
    }

    /**
     * Waits until it is ready.
     *
     * @throws StackException when it is not within the limit, or several starts in a row have
     *     failed; with the end of its log
     */
    public void awaitReady(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!(state instanceof ProcessState.Ready)) {
            if (await(stopping, POLL)) {
                throw new StackException(name() + " was stopped before it was ready");
            }
            if (failedStarts.get() >= HOPELESS_AFTER_STARTS) {
                throw failure("does not start");
            }
            if (System.nanoTime() > deadline) {
                throw failure("was not ready within " + limit.toSeconds() + " s");
            }
        }
    }

    /**
     * Kills it as {@code kill -9} does; returns when {@link #state} says so. It is then started
     * again.
     */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            while (!running.equals(ended) && !await(stopping, POLL)) {}
        }
    }

    /** Ends it in good order, by force when that takes too long. Returns when it has gone. */
    @Override
    public void close() {
        stopping.countDown();
        Process running = process;
        if (running != null) {
            stop(running);
        }
        try {
            keeper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        try {
            Duration pause = FIRST_PAUSE;
            while (!isStopping()) {
                if (runOnce()) {
                    failedStarts.set(0);
                    pause = FIRST_PAUSE;
                } else {
                    failedStarts.incrementAndGet();
                    pause = longer(pause);
                }
                await(stopping, pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            pidFile.delete();
            become(new ProcessState.Stopped(Instant.now()));
        }
    }

    /** One life of the process; true when it became ready in it. */
    private boolean runOnce() throws InterruptedException {
        Process child = spawn();
        process = child;
        pidFile.write(child.toHandle(), spec.stopSignal());
        become(new ProcessState.Starting(child.pid(), Instant.now()));
        boolean ready = becomesReady(child);
        if (ready) {
            supervision.cores().pin(child.toHandle());
            become(new ProcessState.Ready(child.pid(), Instant.now()));
        } else {
            stop(child);
        }
        int exitCode = child.waitFor();
        if (!isStopping()) {
            LOG.log(Level.WARNING, "{0} ended with code {1}; starting it again", name(), exitCode);
            restarts.incrementAndGet();
            become(new ProcessState.Dead(exitCode, Instant.now()));
        }
        ended = child;
        return ready;
    }

    private Process spawn() {
        log.turn();
        var builder = new ProcessBuilder(Detached.command(spec.command()));
        builder.environment().putAll(spec.environment());
        builder.directory(supervision.directory().toFile());
        builder.redirectInput(new File("/dev/null"));
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new StackException("cannot run " + spec.command(), e);
        }
    }

    private boolean becomesReady(Process child) throws InterruptedException {
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (child.isAlive() && !isStopping() && System.nanoTime() < deadline) {
            if (spec.readiness().isReady()) {
                return true;
            }
            if (child.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return false;
    }

    private void stop(Process child) {
        PidFile.stop(child.toHandle(), spec.stopSignal(), supervision.stopPatience());
    }

    private void become(ProcessState next) {
        state = next;
        onChange.run();
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private StackException failure(String what) {
        return new StackException(
                name() + " " + what + "; the end of " + log.path() + ":\n" + log.tail(20));
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static boolean await(CountDownLatch latch, Duration limit) {
        try {
            return latch.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted", e);
        }
    }
}
