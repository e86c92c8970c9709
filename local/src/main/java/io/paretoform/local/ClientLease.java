package io.paretoform.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A client's wish that the stack goes on running: a locked file, so that it ends with the client
 * even when that is killed.
 */
final class ClientLease implements AutoCloseable {
    private static final String SUFFIX = ".lease";

    private final Path file;
    private final FileChannel locked;

    private ClientLease(Path file, FileChannel locked) {
        this.file = file;
        this.locked = locked;
    }

    /** Locked before it gets its name: a lease that can be seen unlocked is a dead client's. */
    static ClientLease take(StateDirectory state) {
        String name = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        Path draft = state.clients().resolve(name);
        FileChannel locked = FileLocks.tryLock(draft).orElseThrow();
        try {
            Path file = Files.move(draft, state.clients().resolve(name + SUFFIX));
            return new ClientLease(file, locked);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot attach to the stack in " + state.root(), e);
        }
    }

    /** Whether any client lives; forgets those that do not. For the supervisor. */
    static boolean anyIn(StateDirectory state) {
        return files(state).stream().filter(ClientLease::isLiving).count() > 0;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            locked.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot detach from the stack", e);
        }
    }

    private static boolean isLiving(Path lease) {
        if (FileLocks.isHeld(lease)) {
            return true;
        }
        try {
            Files.deleteIfExists(lease);
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + lease, e);
        }
    }

    private static List<Path> files(StateDirectory state) {
        if (!Files.isDirectory(state.clients())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(state.clients())) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + state.clients(), e);
        }
    }
}
