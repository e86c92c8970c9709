package io.paretoform.simulation.table;

import java.nio.file.Path;

/** A table that cannot be used: the message names the file, the line, the column and the rule. */
public final class TableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TableException(String message, Throwable cause) {
        super(message, cause);
    }

    private TableException(String message) {
        super(message);
    }

    /** A file as a whole is wrong. */
    static TableException of(Path file, String rule) {
        return new TableException(file + ": " + rule);
    }

    /** A file cannot be read. */
    static TableException of(Path file, String rule, Throwable cause) {
        return new TableException(file + ": " + rule, cause);
    }

    /** A line is wrong; the first has number 1. */
    static TableException of(Path file, int line, String rule) {
        return new TableException(file + ":" + line + ": " + rule);
    }

    /** A value is wrong. */
    static TableException of(Path file, int line, String column, String value, String rule) {
        return of(file, line, column + " '" + value + "': " + rule);
    }
}
