package io.paretoform.frontier.rest;

import io.paretoform.contracts.rest.Violation;
import io.paretoform.core.space.SpaceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Gathers what is wrong with a request, so that everything is said at once. */
final class Violations {
    private final List<Violation> found = new ArrayList<>();

    /** What the reader makes of a field; empty when that breaks a rule. */
    <T> Optional<T> read(String field, Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (SpaceException e) {
            add(String.join(".", prepend(field, e.path())), e);
        } catch (IllegalArgumentException e) {
            add(field, e);
        }
        return Optional.empty();
    }

    /**
     * To be called when every field was read.
     *
     * @throws InvalidRequestException when one of them breaks a rule
     */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidRequestException(found);
        }
    }

    private void add(String field, IllegalArgumentException broken) {
        found.add(new Violation(field, String.valueOf(broken.getMessage())));
    }

    private static List<String> prepend(String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }
}
