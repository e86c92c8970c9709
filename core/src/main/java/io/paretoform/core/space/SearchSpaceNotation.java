package io.paretoform.core.space;

import java.util.Map;

/** Placeholder until the space package lands. */
public final class SearchSpaceNotation {
    private SearchSpaceNotation() {}

    public static Map<String, Object> write(SearchSpace space) {
        return Map.of("name", space.name());
    }

    public static SearchSpace parse(Map<?, ?> notation) {
        return new SearchSpace(String.valueOf(notation.get("name")));
    }
}
