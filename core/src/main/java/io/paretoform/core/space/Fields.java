package io.paretoform.core.space;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A map as a reader of YAML or JSON gives it, with the path to it for messages. */
record Fields(List<String> path, Map<String, Object> values) {
    static Fields of(List<String> path, Object notation) {
        if (!(notation instanceof Map<?, ?> map)) {
            throw new SpaceException(path, last(path) + " '" + notation + "': expected fields");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (value != null) {
                values.put(String.valueOf(key), value);
            }
        });
        return new Fields(List.copyOf(path), values);
    }

    Optional<Object> get(String field) {
        return Optional.ofNullable(values.get(field));
    }

    Object required(String field, String rule) {
        return get(field)
                .orElseThrow(() -> new SpaceException(path, field + ": missing, expected " + rule));
    }

    Optional<Fields> fields(String field) {
        return get(field).map(value -> of(pathTo(field), value));
    }

    /** Refuses a field that nothing reads. */
    void requireOnly(Set<String> known) {
        for (String field : values.keySet()) {
            if (!known.contains(field)) {
                throw new SpaceException(
                        pathTo(field), field + ": unknown field (known: " + known + ")");
            }
        }
    }

    List<String> pathTo(String field) {
        List<String> longer = new ArrayList<>(path);
        longer.add(field);
        return longer;
    }

    /** Says of what is refused while reading a field where that field is. */
    <T> T at(String field, Supplier<T> read) {
        List<String> here = pathTo(field);
        try {
            return read.get();
        } catch (SpaceException e) {
            throw new SpaceException(inside(here, e.path()), String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw new SpaceException(here, String.valueOf(e.getMessage()));
        }
    }

    private static List<String> inside(List<String> here, List<String> path) {
        boolean absolute = path.size() >= here.size() && path.subList(0, here.size()).equals(here);
        return absolute ? path : Stream.concat(here.stream(), path.stream()).toList();
    }

    private static String last(List<String> path) {
        return path.isEmpty() ? "space" : path.getLast();
    }
}
