package io.paretoform.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A client's hold on the stack of a state directory. The stack runs in the background, shared by
 * all its clients, and ends when the last has closed its hold or died, unless it is pinned.
 */
public final class Stack implements AutoCloseable {
    /** For broker, database and four services on a busy machine. */
    public static final Duration START_LIMIT = Duration.ofMinutes(5);

    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

    private final StateDirectory state;
    private final ClientLease lease;

    private Stack(StateDirectory state, ClientLease lease) {
        this.state = state;
        this.lease = lease;
    }

    /**
     * Joins the running stack, or starts it, and waits until it is ready.
     *
     * @param onProgress called with each new status while waiting
     * @throws StackException when it does not become ready, or runs with another broker or database
     *     than asked for
     */
    public static Stack attach(StackOptions options, Consumer<StackStatus> onProgress) {
        ClientLease lease = ClientLease.take(options.state());
        try {
            new StackStarter(options, onProgress).awaitReady();
            return new Stack(options.state(), lease);
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    /** Keeps the stack running when there are no clients. */
    public void pin() {
        try {
            Files.writeString(state.pinned(), "");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot pin the stack", e);
        }
    }

    /** Its status now. */
    public StackStatus status() {
        return status(state)
                .orElseThrow(
                        () -> new StackException("the stack in " + state.root() + " has gone"));
    }

    /** Where the part of this name answers, for instance {@link StackService#FRONTIER}. */
    public String address(String name) {
        return status().address(name)
                .orElseThrow(() -> new StackException("the stack runs no " + name));
    }

    /** Lets go. The stack ends by itself, in the background, if nobody else wants it. */
    @Override
    public void close() {
        lease.close();
    }

    /** The status of the stack in this directory; empty when none runs. */
    public static Optional<StackStatus> status(StateDirectory state) {
        Optional<ProcessHandle> supervisor = new PidFile(state.supervisorPid()).living();
        return new StatusFile(state.status())
                .read()
                .filter(status ->
                        supervisor.filter(it -> it.pid() == status.supervisorPid()).isPresent());
    }

    /** Whether the stack in this directory stays without clients. */
    public static boolean isPinned(StateDirectory state) {
        return Files.exists(state.pinned());
    }

    /**
     * Ends the stack of this directory, whoever uses it, and what a killed supervisor has left.
     * Returns when it has gone.
     */
    public static void stop(StateDirectory state) {
        try {
            Files.deleteIfExists(state.pinned());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpin the stack", e);
        }
        new PidFile(state.supervisorPid()).stopOrphan(STOP_LIMIT);
        Orphans.stop(state.run());
    }
}
