package io.paretoform.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Remembers a child process across our own death. Process ids are used again, so the start time is
 * kept too: an orphan is the process with this id that started then.
 */
final class PidFile {
    /** Start times are derived from the boot time, which the clock's correction may shift. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final Duration KILL_LIMIT = Duration.ofSeconds(10);

    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    void write(ProcessHandle process, StopSignal signal) {
        long started = process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, process.pid() + " " + started + " " + signal);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    /** The remembered process, if it is still alive. */
    Optional<ProcessHandle> living() {
        String[] words = words();
        if (words.length != 3) {
            return Optional.empty();
        }
        Instant started = Instant.ofEpochMilli(Long.parseLong(words[1]));
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startedAt(process, started));
    }

    /** Ends the remembered process and what it has started, if it is still there. */
    void stopOrphan(Duration patience) {
        living().ifPresent(process -> stop(process, signal(), patience));
        delete();
    }

    private StopSignal signal() {
        return StopSignal.valueOf(words()[2]);
    }

    private String[] words() {
        try {
            return Files.readString(file).strip().split(" ", -1);
        } catch (IOException unreadable) {
            return new String[0];
        }
    }

    /** Asks the process to end; after {@code patience} it and what it has started are killed. */
    static void stop(ProcessHandle process, StopSignal signal, Duration patience) {
        List<ProcessHandle> descendants = process.descendants().toList();
        signal.send(process);
        if (!endsWithin(process, patience)) {
            process.destroyForcibly();
            endsWithin(process, KILL_LIMIT);
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
        descendants.forEach(descendant -> endsWithin(descendant, KILL_LIMIT));
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new CompletionException(e);
        }
    }

    private static boolean startedAt(ProcessHandle process, Instant started) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }
}
