package io.paretoform.frontier.rest;

import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.search.SearchState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what stands in addresses, where JAX-RS would answer a wrong number with "not found". */
final class Parameters {
    private Parameters() {}

    /** A whole number of a range. */
    static long number(String name, @Nullable String text, long least, long most, long otherwise) {
        return read(
                name,
                () -> {
                    long number = text == null ? otherwise : wholeNumber(text);
                    if (number < least || number > most) {
                        throw new IllegalArgumentException(
                                "'" + text + "': expected " + least + " to " + most);
                    }
                    return number;
                });
    }

    /** A bound on an objective, if one is given. */
    static OptionalDouble bound(String name, @Nullable String text) {
        return text == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(read(name, () -> positive(text)));
    }

    static Optional<SearchState> state(@Nullable String text) {
        return Optional.ofNullable(text).map(given -> read("state", () -> knownState(given)));
    }

    static ArchitectureId candidate(String text) {
        return read("candidate", () -> new ArchitectureId(text));
    }

    private static <T> T read(String name, Supplier<T> reader) {
        Violations violations = new Violations();
        Optional<T> value = violations.read(name, reader);
        violations.throwIfAny();
        return value.orElseThrow();
    }

    private static long wholeNumber(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "': expected a whole number", e);
        }
    }

    private static double positive(String text) {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "': expected a number", e);
        }
        if (!Double.isFinite(value) || value < 0) {
            throw new IllegalArgumentException("'" + text + "': expected a number of at least 0");
        }
        return value;
    }

    private static SearchState knownState(String text) {
        String wanted = text.toUpperCase(Locale.ROOT);
        List<SearchState> states = List.of(SearchState.values());
        return states.stream()
                .filter(state -> state.name().equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("'" + text + "': expected one of " + states));
    }
}
