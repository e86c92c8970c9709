package io.paretoform.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the folders in which files are asked for. */
final class Folders {
    private Folders() {}

    /** The file as an absolute path whose folder exists. */
    static Path ready(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return absolute;
    }
}
