package io.paretoform.frontier.live;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One client's stream. It has a thread of its own, which hands over an event only when the client
 * has taken the one before, so that nothing is held for it but that one. A client that takes too
 * long, or goes, loses its stream; where it was is in its last event, not here.
 *
 * <p>The thread is never interrupted, for that would cost the database connection that it reads
 * from: it looks every second whether it still has a client.
 */
final class EventStream implements Flow.Subscription {
    private static final Logger LOG = System.getLogger(EventStream.class.getName());
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Source source;
    private final Flow.Subscriber<? super Event> client;
    private final StreamsConfig config;
    private final Connection connection;
    private final Consumer<EventStream> atEnd;
    private final Semaphore demand = new Semaphore(0);
    private final long opened = System.nanoTime();
    private long told = opened;
    private volatile boolean over;
    private volatile boolean gone;

    EventStream(
            Source source,
            Flow.Subscriber<? super Event> client,
            StreamsConfig config,
            Connection connection,
            Consumer<EventStream> atEnd) {
        this.source = source;
        this.client = client;
        this.config = config;
        this.connection = connection;
        this.atEnd = atEnd;
    }

    void start() {
        client.onSubscribe(this);
        Thread.ofVirtual().name("stream").start(this::run);
    }

    private void run() {
        try {
            source.tell(this);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TooSlowException e) {
            LOG.log(Level.DEBUG, "a client has taken nothing for {0}", config.patience());
            connection.close();
        } catch (RuntimeException e) {
            if (!over) {
                LOG.log(Level.WARNING, "a stream ends early; its client will come back", e);
            }
        } finally {
            over = true;
            atEnd.accept(this);
        }
        if (!gone) {
            client.onComplete();
        }
    }

    /** Whether there is a client to tell, and time left. */
    boolean isOpen() {
        return !over
                && !connection.isClosed()
                && System.nanoTime() - opened < config.longest().toNanos();
    }

    /**
     * Tells the client when it has taken what it was told before, unless the stream is over.
     *
     * @throws TooSlowException when it does not take it
     */
    void tell(Event event) throws InterruptedException {
        if (!demand.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS)) {
            throw new TooSlowException();
        }
        if (!over) {
            client.onNext(event);
            told = System.nanoTime();
        }
    }

    /** Gives a sign of life if the last word was long ago. */
    void stayAlive() throws InterruptedException {
        if (System.nanoTime() - told >= config.heartbeat().toNanos()) {
            tell(Event.ALIVE);
        }
    }

    /** How long to wait for something to tell, before {@link #stayAlive} and {@link #isOpen}. */
    Duration rest() {
        Duration untilSign = config.heartbeat().minusNanos(System.nanoTime() - told);
        return untilSign.compareTo(LOOK_EVERY) < 0 ? untilSign : LOOK_EVERY;
    }

    /** The service stops: the client is told no more. */
    void end() {
        over = true;
        demand.release();
    }

    @Override
    public void request(long events) {
        demand.release((int) Math.min(events, Integer.MAX_VALUE / 2));
    }

    @Override
    public void cancel() {
        gone = true;
        end();
    }

    /** A client does not take what it is told. */
    private static final class TooSlowException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
