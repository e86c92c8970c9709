package io.paretoform.core.space;

import java.util.List;

/**
 * A search space that cannot be: the message quotes the value and the rule it breaks. Where a field
 * of a file or message is at fault, its path is known, so that a reader of files can name the line.
 */
public final class SpaceException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> path;

    SpaceException(List<String> path, String message) {
        super(message);
        this.path = List.copyOf(path);
    }

    SpaceException(String message) {
        this(List.of(), message);
    }

    /** The names of the fields around the error, outermost first; empty for the whole space. */
    public List<String> path() {
        return path == null ? List.of() : path;
    }
}
