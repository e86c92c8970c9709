package io.paretoform.frontier.life;

import io.paretoform.core.search.SearchState;

/** A search cannot move there from where it stands. */
public final class IllegalMoveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IllegalMoveException(SearchState from, SearchState to) {
        super("the search is " + from + ": it cannot become " + to);
    }
}
