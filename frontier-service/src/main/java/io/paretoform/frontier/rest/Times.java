package io.paretoform.frontier.rest;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Reads times as people write them. */
final class Times {
    private Times() {}

    /**
     * Reads {@code 90s}, {@code 10m}, {@code 1h30m}, {@code 2d}, or an ISO duration such as {@code
     * PT10M}.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    static Duration parse(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        try {
            return Duration.parse(upper.startsWith("P") ? upper : iso(upper));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "time '" + text + "': expected for example 90s, 10m, 2h or PT10M", e);
        }
    }

    private static String iso(String upper) {
        int days = upper.indexOf('D') + 1;
        String rest = upper.substring(days);
        return "P" + upper.substring(0, days) + (rest.isEmpty() ? "" : "T" + rest);
    }
}
