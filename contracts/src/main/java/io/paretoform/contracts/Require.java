package io.paretoform.contracts;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Guards of message constructors: the message quotes the field, the value and the rule. */
final class Require {
    private static final int LONGEST_NAME = 200;

    private Require() {}

    static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(field + ": missing");
        }
        return value;
    }

    /** An unmodifiable copy in the order of its keys, so that equal messages are written alike. */
    static <V> SortedMap<String, V> sorted(String field, @Nullable Map<String, V> value) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(present(field, value)));
    }

    /** A name that travels in keys, topic names and URLs. */
    static String name(String field, @Nullable String value) {
        String name = present(field, value);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    field + " '" + name + "': expected 1 to " + LONGEST_NAME + " characters");
        }
        return name;
    }

    static long atLeast(String field, long least, long value) {
        if (value < least) {
            throw new IllegalArgumentException(
                    field + " " + value + ": expected at least " + least);
        }
        return value;
    }

    static double finite(String field, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(field + " " + value + ": expected a finite number");
        }
        return value;
    }
}
