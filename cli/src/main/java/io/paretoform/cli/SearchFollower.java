package io.paretoform.cli;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Watches a search until it has ended. A server that is away for a while (the supervisor starts it
 * again) is waited for.
 */
final class SearchFollower {
    private final FrontierClient client;
    private final ProgressLine progress;
    private final Duration every;
    private final Duration patience;
    private volatile boolean silenced;

    /**
     * @param every time between two looks
     * @param patience how long the server may be away
     */
    SearchFollower(
            FrontierClient client, ProgressLine progress, Duration every, Duration patience) {
        this.client = client;
        this.progress = progress;
        this.every = every;
        this.patience = patience;
    }

    /** Says nothing more: somebody else does the talking now. */
    void silence() {
        silenced = true;
        progress.end();
    }

    /** Returns when the search has ended, in whatever way. */
    SearchView untilEnded(String id) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                SearchView search = client.search(id);
                deadline = System.nanoTime() + patience.toNanos();
                if (!silenced) {
                    progress.show(search);
                }
                if (search.state().isEnded()) {
                    progress.end();
                    return search;
                }
            } catch (ServerException.Unreachable e) {
                if (System.nanoTime() > deadline) {
                    progress.end();
                    throw e;
                }
            }
            LockSupport.parkNanos(every.toNanos());
        }
    }
}
