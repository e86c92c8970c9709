package io.paretoform.core.measure;

/** Refuses values outside their range. */
final class Requires {
    private Requires() {}

    static void that(boolean holds, String field, Object value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(field + " " + value + ": expected " + rule);
        }
    }
}
