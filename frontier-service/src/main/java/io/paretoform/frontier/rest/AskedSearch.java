package io.paretoform.frontier.rest;

import io.paretoform.contracts.SearchDefinition;
import io.paretoform.contracts.rest.Violation;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.frontier.store.SearchRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The search that a request is about. */
record AskedSearch(SearchRow row, SearchDefinition definition) {

    String id() {
        return row.id();
    }

    Objectives objectives() {
        return Objectives.named(definition.objectives());
    }

    /**
     * The device classes asked for: that one, or all of the search.
     *
     * @throws InvalidRequestException when the search has no such device class
     */
    List<String> devices(@Nullable String device) {
        List<String> bound = definition.devices();
        if (device == null) {
            return bound;
        }
        require(bound.contains(device), "device", "'" + device + "': expected one of " + bound);
        return List.of(device);
    }

    /**
     * The objective of that name.
     *
     * @throws InvalidRequestException when the search does not compare it
     */
    String objective(String parameter, String name) {
        List<String> compared = definition.objectives();
        require(compared.contains(name), parameter, "'" + name + "': expected one of " + compared);
        return name;
    }

    /**
     * Refuses the request unless this holds.
     *
     * @param rule the value and the rule it breaks otherwise
     */
    static void require(boolean holds, String parameter, String rule) {
        if (!holds) {
            throw new InvalidRequestException(List.of(new Violation(parameter, rule)));
        }
    }
}
