package io.paretoform.contracts;

/** Where a search stands in its life. */
public enum SearchState {
    /** Accepted; waits for a live device. */
    REQUESTED,
    /** Candidates are proposed, admitted and measured. */
    RUNNING,
    /** Nothing new is admitted; what is being measured is still counted. */
    PAUSED,
    /** The budget is spent or every candidate measured. */
    COMPLETED,
    /** Ended by a person. */
    CANCELLED,
    /** Ended because it cannot go on; the definition says why. */
    FAILED;

    /** Whether nothing more will be measured for it, ever. */
    public boolean isEnded() {
        return switch (this) {
            case REQUESTED, RUNNING, PAUSED -> false;
            case COMPLETED, CANCELLED, FAILED -> true;
        };
    }

    /** Whether a person or the budget may move a search from here to there. */
    public boolean mayBecome(SearchState next) {
        return switch (this) {
            case REQUESTED ->
                    next == RUNNING || next == PAUSED || next == CANCELLED || next == FAILED;
            case RUNNING -> next == PAUSED || next.isEnded();
            case PAUSED -> next == REQUESTED || next == RUNNING || next.isEnded();
            case COMPLETED, CANCELLED, FAILED -> false;
        };
    }
}
