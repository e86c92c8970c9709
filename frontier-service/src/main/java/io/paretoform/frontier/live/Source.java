package io.paretoform.frontier.live;

/** What a stream tells. */
@FunctionalInterface
interface Source {
    /**
     * Tells events until the stream is over, on a thread of its own that may wait.
     *
     * @throws InterruptedException when it is over while this waits
     */
    void tell(EventStream stream) throws InterruptedException;
}
