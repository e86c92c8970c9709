package io.paretoform.cli;

import io.paretoform.contracts.rest.SearchView;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Watches a search until it has ended. */
final class SearchFollower {
    private final FrontierClient client;
    private final ProgressLine progress;
    private final Duration every;
    private volatile boolean silenced;

    /**
     * @param every time between two looks
     */
    SearchFollower(FrontierClient client, ProgressLine progress, Duration every) {
        this.client = client;
        this.progress = progress;
        this.every = every;
    }

    /** Says nothing more: somebody else does the talking now. */
    void silence() {
        silenced = true;
        progress.end();
    }

    /** Returns when the search has ended, in whatever way. */
    SearchView untilEnded(String id) {
        SearchView search = look(id);
        while (!search.state().isEnded()) {
            LockSupport.parkNanos(every.toNanos());
            search = look(id);
        }
        progress.end();
        return search;
    }

    private SearchView look(String id) {
        SearchView search = client.search(id);
        if (!silenced) {
            progress.show(search);
        }
        return search;
    }
}
