package io.paretoform.frontier.rest;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/** When in the history of a search. */
sealed interface AsOf {
    /** After its newest result. */
    record Now() implements AsOf {}

    /** After the result of that number; 0 is before the first. */
    record Result(long number) implements AsOf {}

    /** After the last result that was made by then. */
    record Time(Instant time) implements AsOf {}

    /**
     * Reads the number of a result or a time.
     *
     * @throws IllegalArgumentException when it is neither
     */
    static AsOf parse(String text) {
        return text.chars().allMatch(Character::isDigit) ? result(text) : time(text);
    }

    private static AsOf result(String text) {
        try {
            return new Result(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw unreadable(text, e);
        }
    }

    private static AsOf time(String text) {
        try {
            return new Time(Instant.parse(text));
        } catch (DateTimeParseException e) {
            throw unreadable(text, e);
        }
    }

    private static IllegalArgumentException unreadable(String text, Exception cause) {
        return new IllegalArgumentException(
                "'"
                        + text
                        + "': expected the number of a result, or a time such as"
                        + " 2026-11-22T10:00:00Z",
                cause);
    }
}
