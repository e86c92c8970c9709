package io.paretoform.core.search;

import java.util.EnumSet;
import java.util.Set;

/** Where a search is in its life. */
public enum SearchState {
    /** Asked for; waits for a live device. */
    REQUESTED,
    /** Candidates are proposed, admitted and measured. */
    RUNNING,
    /** Nothing new is proposed or admitted; what is out is still measured. */
    PAUSED,
    /** The budget is spent or the space is. */
    COMPLETED,
    /** A person ended it. */
    CANCELLED,
    /** It cannot go on, for a reason that it carries. */
    FAILED;

    /** Whether nothing can happen to it any more. */
    public boolean isEnded() {
        return next().isEmpty();
    }

    /** Whether this state may follow directly by that one. */
    public boolean canBecome(SearchState state) {
        return next().contains(state);
    }

    private Set<SearchState> next() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(RUNNING, PAUSED, CANCELLED, FAILED);
            case RUNNING -> EnumSet.of(PAUSED, COMPLETED, CANCELLED, FAILED);
            case PAUSED -> EnumSet.of(REQUESTED, RUNNING, COMPLETED, CANCELLED, FAILED);
            case COMPLETED, CANCELLED, FAILED -> EnumSet.noneOf(SearchState.class);
        };
    }
}
