package io.paretoform.contracts.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.SearchSpaceNotation;
import java.util.Map;

/**
 * A search space as it is written. Making the space of it takes some ten milliseconds, which nobody
 * who only looks at a search should pay.
 */
public record SpaceView(@JsonValue Map<String, Object> notation) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SpaceView {}

    /** As it is written. */
    public static SpaceView of(SearchSpace space) {
        return new SpaceView(SearchSpaceNotation.write(space));
    }

    public String name() {
        return String.valueOf(notation.get("name"));
    }
}
