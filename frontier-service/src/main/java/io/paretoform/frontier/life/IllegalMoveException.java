package io.paretoform.frontier.life;

import io.paretoform.core.search.SearchState;
import java.util.Locale;

/** A search cannot move there from where it stands. */
public final class IllegalMoveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IllegalMoveException(SearchState from, SearchState to) {
        super("the search is " + lower(from) + ": it cannot become " + lower(to));
    }

    private static String lower(SearchState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
