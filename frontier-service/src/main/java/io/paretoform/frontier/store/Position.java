package io.paretoform.frontier.store;

import io.paretoform.core.search.SearchState;

/**
 * Where a search stands.
 *
 * @param revision counts the changes of its state
 * @param results the number of its last result, 0 for none
 * @param exhausted on how many device classes nothing is left to propose
 */
public record Position(
        String search, SearchState state, int revision, long results, long exhausted) {}
