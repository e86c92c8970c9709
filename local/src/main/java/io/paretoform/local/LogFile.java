package io.paretoform.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Where a child's output goes; one older file is kept beside it. */
record LogFile(Path path) {
    private static final long TURN_AT_BYTES = 16L << 20;

    /** Sets a long file aside, so that the log cannot fill the disk over many starts. */
    void turn() {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            if (Files.exists(path) && Files.size(path) > TURN_AT_BYTES) {
                Files.move(
                        path,
                        path.resolveSibling(path.getFileName() + ".1"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot turn " + path, e);
        }
    }

    /** The last lines, for a message to a person. */
    String tail(int lines) {
        try {
            List<String> all =
                    new String(Files.readAllBytes(path), StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException unreadable) {
            return "";
        }
    }
}
