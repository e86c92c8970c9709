package io.paretoform.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What an owner that was killed has left running. */
final class Orphans {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Orphans() {}

    /**
     * Ends the processes remembered in this directory. Only the directory's owner may do this, and
     * before it chooses ports: an orphan holds the one we want.
     */
    static void stop(Path directory) {
        List<PidFile> files = pidFiles(directory);
        files.parallelStream().forEach(file -> file.stopOrphan(PATIENCE));
    }

    private static List<PidFile> pidFiles(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .map(PidFile::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + directory, e);
        }
    }
}
