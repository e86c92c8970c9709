package io.paretoform.frontier.rest;

import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.search.SearchState;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** The bound on an objective that has a parameter of its own, if one is given. */
    static Optional<Bound> bound(String name, Objective objective, @Nullable String text) {
        return Optional.ofNullable(text).map(given -> read(name, () -> Bound.of(objective, given)));
    }

    /** Bounds in their notation. */
    static List<Bound> bounds(String name, List<String> texts) {
        return texts.stream().map(text -> read(name, () -> Bound.parse(text))).toList();
    }

    /** When in a search's history; now unless given. */
    static AsOf asOf(String name, @Nullable String text) {
        return Optional.ofNullable(text)
                .map(given -> read(name, () -> AsOf.parse(given)))
                .orElseGet(AsOf.Now::new);
    }

    /** The name of an objective, if one is given. */
    static Optional<String> objective(String name, @Nullable String text) {
        return Optional.ofNullable(text)
                .map(given -> read(name, () -> Objective.known(given).name()));
    }

    /** Where a page begins, if it is not the first. */
    static Optional<FrontierQuery.After> after(
            String name, @Nullable String candidate, @Nullable String device) {
        return Optional.ofNullable(candidate)
                .map(given ->
                        new FrontierQuery.After(
                                read(name, () -> new ArchitectureId(given)), device));
    }

    /** The id of a search, if one is given; there need not be one. */
    static @Nullable String search(String name, @Nullable String text) {
        return text == null ? null : read(name, () -> plain(text));
    }

    private static String plain(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("'" + text + "': expected no control characters");
        }
        return text;
    }

    static Optional<SearchState> state(@Nullable String text) {
        return Optional.ofNullable(text).map(given -> read("state", () -> knownState(given)));
    }

    /** An instant in ISO notation, if one is given. */
    static Optional<Instant> instant(String name, @Nullable String text) {
        return Optional.ofNullable(text).map(given -> read(name, () -> isoInstant(given)));
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

    private static Instant isoInstant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "': expected an instant like 2026-11-22T12:00:00Z", e);
        }
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
