package io.paretoform.frontier.live;

import io.paretoform.frontier.FrontierConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;

/** The streams of this instance: so many at one time, and none when it stops. */
@ApplicationScoped
public class EventStreams {
    private final StreamsConfig config;
    private final Lookout lookout;
    private final Board board;
    private final Semaphore free;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();

    EventStreams(FrontierConfig config, Lookout lookout, Board board) {
        this.config = config.streams();
        this.lookout = lookout;
        this.board = board;
        this.free = new Semaphore(this.config.most());
    }

    /**
     * What happens in a search.
     *
     * @param after the number of the last result that the client knows
     * @throws TooManyStreamsException when there is no room
     */
    public Multi<Event> ofSearch(String search, long after, Connection connection) {
        return open(new SearchSource(lookout, search, after), connection);
    }

    /**
     * What happens in all searches, and to devices.
     *
     * @throws TooManyStreamsException when there is no room
     */
    public Multi<Event> ofAll(Connection connection) {
        return open(new BoardSource(board), connection);
    }

    /** How many there are now. */
    public int count() {
        return open.size();
    }

    void stop(@Observes ShutdownEvent stopping) {
        open.forEach(EventStream::end);
    }

    private Multi<Event> open(Source source, Connection connection) {
        if (free.availablePermits() == 0) {
            throw new TooManyStreamsException(config.most());
        }
        return Multi.createFrom().publisher(client -> start(source, client, connection));
    }

    /** The room is taken only here, for a client may go before its stream begins. */
    private void start(
            Source source, Flow.Subscriber<? super Event> client, Connection connection) {
        if (free.tryAcquire()) {
            EventStream stream = new EventStream(source, client, config, connection, this::release);
            open.add(stream);
            stream.start();
        } else {
            Multi.createFrom().<Event>empty().subscribe().withSubscriber(client);
        }
    }

    private void release(EventStream ended) {
        open.remove(ended);
        free.release();
    }
}
