package io.paretoform.generator;

import io.paretoform.contracts.SearchDefinition;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Which searches there are.
 *
 * @param here those of one partition number
 * @param named the search of that id
 */
record Definitions(
        Supplier<Collection<SearchDefinition>> here,
        Function<String, Optional<SearchDefinition>> named) {}
