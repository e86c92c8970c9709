package io.paretoform.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Locks that the system releases when their holder dies, however it dies.
 *
 * <p>They hold between processes only. Within one, asking whether a file is locked would release
 * the lock (POSIX), so a process never asks about a file that it has locked itself.
 */
final class FileLocks {
    private FileLocks() {}

    /** The locked file, open for as long as the lock is wanted; empty when another holds it. */
    static Optional<FileChannel> tryLock(Path file) {
        try {
            Files.createDirectories(file.getParent());
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return Optional.of(channel);
            }
            channel.close();
            return Optional.empty();
        } catch (OverlappingFileLockException ourselves) {
            throw new IllegalStateException("this process has locked " + file + " itself");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + file, e);
        }
    }

    /** Whether another process holds the lock of this file now. */
    static boolean isHeld(Path file) {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (NoSuchFileException nobody) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot ask about the lock of " + file, e);
        }
    }

    /** Releases the lock. */
    static void release(FileChannel locked) {
        try {
            locked.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release a lock", e);
        }
    }
}
