package io.paretoform.cli;

import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.SearchSpaces;
import io.paretoform.core.space.SpaceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A search space as it is given on the command line: the name of a built-in one, or a file. */
final class SpaceReader {
    private SpaceReader() {}

    /**
     * The space that is meant.
     *
     * @throws CommandException when it is none; of a file with its line, the value and the rule
     */
    static SearchSpace read(String text) {
        return SearchSpaces.builtIn(text).orElseGet(() -> file(Path.of(text)));
    }

    private static SearchSpace file(Path file) {
        if (!Files.isRegularFile(file)) {
            throw CommandException.usage(
                    "space '"
                            + file
                            + "': neither a file nor one of "
                            + String.join(", ", SearchSpaces.builtInNames()));
        }
        try {
            return SearchSpaces.read(file);
        } catch (SpaceException e) {
            throw CommandException.usage(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw CommandException.usage(file + ": cannot be read (" + e + ")", e);
        }
    }
}
