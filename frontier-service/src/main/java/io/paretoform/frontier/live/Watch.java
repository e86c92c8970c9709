package io.paretoform.frontier.live;

import io.paretoform.contracts.rest.ResultEvent;
import io.paretoform.frontier.store.Position;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A search that streams tell of. What is read of it for one stream is kept until the next is read,
 * for the others wait for the same.
 */
final class Watch implements AutoCloseable {
    /** Reads the results of a search that follow a number, at most so many. */
    @FunctionalInterface
    interface Reader {
        List<ResultEvent> after(long number);
    }

    private final Reader reader;
    private final Runnable atClose;
    private final Object reading = new Object();
    private Optional<Position> position = Optional.empty();
    private List<ResultEvent> read = List.of();

    Watch(Reader reader, Runnable atClose) {
        this.reader = reader;
        this.atClose = atClose;
    }

    /** The search stands there now. */
    synchronized void see(Position now) {
        if (!position.equals(Optional.of(now))) {
            position = Optional.of(now);
            notifyAll();
        }
    }

    /** Where the search stands, once it is further than the stream; none when the time is over. */
    synchronized Optional<Position> await(long number, int revision, Duration time)
            throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (!isNews(number, revision)) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                return Optional.empty();
            }
            wait(left);
        }
        return position;
    }

    private boolean isNews(long number, int revision) {
        return position.filter(now -> now.results() > number || now.revision() > revision)
                .isPresent();
    }

    /** Some results that follow this number, in their order; none when there are none. */
    List<ResultEvent> after(long number) {
        synchronized (reading) {
            if (!isRead(number)) {
                read = reader.after(number);
            }
            return read.stream().filter(result -> result.number() > number).toList();
        }
    }

    private boolean isRead(long number) {
        return !read.isEmpty()
                && read.getFirst().number() <= number + 1
                && read.getLast().number() > number;
    }

    @Override
    public void close() {
        atClose.run();
    }
}
