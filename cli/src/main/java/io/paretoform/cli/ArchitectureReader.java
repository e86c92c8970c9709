package io.paretoform.cli;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureException;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.architecture.Presets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * An architecture as it is given on the command line: the name of a published one, JSON or YAML, a
 * file of it, or the id of one that was measured.
 */
final class ArchitectureReader {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{6,64}");

    /** In these, the architecture is a field among others. */
    private static final String FIELD = "architecture";

    private ArchitectureReader() {}

    /** An architecture that is known, or will be once a server can be asked for an id. */
    interface Source {
        /**
         * The architecture.
         *
         * @param byId finds what was measured by its id, which may be cut short
         */
        Architecture get(Function<String, Architecture> byId);
    }

    /**
     * The architecture that is meant.
     *
     * @throws CommandException when it is none
     */
    static Source read(String text) {
        if (ID.matcher(text).matches() && !isFile(text)) {
            return byId -> byId.apply(text);
        }
        Architecture known = Presets.named(text).orElseGet(() -> unpublished(text));
        return byId -> known;
    }

    private static Architecture unpublished(String text) {
        if (text.startsWith("{")) {
            return parse("the architecture", Documents.yaml("the architecture", text));
        }
        if (isFile(text)) {
            return parse(text, Documents.file(Path.of(text)));
        }
        throw CommandException.usage(
                "architecture '"
                        + text
                        + "': neither a file, JSON, an id (6 to 64 hexadecimal digits) nor one of "
                        + String.join(", ", Presets.names()));
    }

    private static Architecture parse(String where, Map<?, ?> document) {
        Map<?, ?> notation =
                document.get(FIELD) instanceof Map<?, ?> inner && !document.containsKey("backbone")
                        ? inner
                        : document;
        try {
            return ArchitectureNotation.parse(notation);
        } catch (ArchitectureException e) {
            throw CommandException.usage(where + ": " + e.getMessage(), e);
        }
    }

    private static boolean isFile(String text) {
        try {
            return Files.isRegularFile(Path.of(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
