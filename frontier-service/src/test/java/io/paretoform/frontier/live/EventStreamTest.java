package io.paretoform.frontier.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventStreamTest {
    private final AtomicBoolean cut = new AtomicBoolean();
    private final AtomicInteger ended = new AtomicInteger();

    /** Little patience, and frequent signs of life. */
    private record Hasty(Duration heartbeat) implements StreamsConfig {
        @Override
        public int most() {
            return 1;
        }

        @Override
        public Duration patience() {
            return Duration.ofMillis(200);
        }

        @Override
        public Duration longest() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration lookEvery() {
            return Duration.ofMillis(1);
        }

        @Override
        public Duration boardEvery() {
            return Duration.ofMillis(1);
        }
    }

    /** A connection that tells whether it was cut. */
    private record Line(AtomicBoolean cut) implements Connection {
        @Override
        public boolean isClosed() {
            return cut.get();
        }

        @Override
        public void close() {
            cut.set(true);
        }
    }

    /** Takes so many events. */
    private static final class Client implements Flow.Subscriber<Event> {
        private final int takes;
        private final List<Event> taken = new CopyOnWriteArrayList<>();
        private volatile Flow.@Nullable Subscription subscription;
        private volatile boolean complete;

        Client(int takes) {
            this.takes = takes;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(takes);
        }

        @Override
        public void onNext(Event event) {
            taken.add(event);
        }

        @Override
        public void onError(Throwable failure) {
            throw new IllegalStateException(failure);
        }

        @Override
        public void onComplete() {
            complete = true;
        }

        void go() {
            Flow.Subscription open = subscription;
            if (open != null) {
                open.cancel();
            }
        }
    }

    @Test
    void clientThatTakesNothingIsCutOffAndHoldsNothing() {
        Client slow = new Client(3);
        AtomicInteger made = new AtomicInteger();
        stream(
                        slow,
                        Duration.ofMinutes(1),
                        stream -> {
                            while (stream.isOpen()) {
                                stream.tell(Event.of("n", null, made.incrementAndGet()));
                            }
                        })
                .start();

        await().untilAsserted(() -> assertThat(ended).hasValue(1));
        assertThat(cut).isTrue();
        assertThat(slow.taken).extracting(Event::json).containsExactly("1", "2", "3");
        assertThat(made).hasValue(4);
    }

    @Test
    void clientThatGoesIsToldNothingMore() {
        Client leaving = new Client(Integer.MAX_VALUE);
        stream(leaving, Duration.ofMillis(5), EventStreamTest::idle).start();
        await().until(() -> leaving.taken.size() > 2);

        leaving.go();

        await().untilAsserted(() -> assertThat(ended).hasValue(1));
        assertThat(leaving.taken).allMatch(Event.ALIVE::equals);
        assertThat(leaving.complete).isFalse();
        assertThat(cut).isFalse();
    }

    @Test
    void lossThatNobodyTellsIsSeen() {
        Client client = new Client(Integer.MAX_VALUE);
        stream(client, Duration.ofMillis(5), EventStreamTest::idle).start();
        await().until(() -> client.taken.size() > 2);

        cut.set(true);

        await().untilAsserted(() -> assertThat(ended).hasValue(1));
    }

    @Test
    void streamIsCompleteWhenTheServiceStops() {
        Client client = new Client(Integer.MAX_VALUE);
        EventStream stream = stream(client, Duration.ofMinutes(1), EventStreamTest::idle);
        stream.start();

        stream.end();

        await().until(() -> client.complete);
        assertThat(ended).hasValue(1);
    }

    @Test
    void failureEndsTheStreamSoThatTheClientComesBack() {
        Client client = new Client(Integer.MAX_VALUE);
        stream(
                        client,
                        Duration.ofMinutes(1),
                        stream -> {
                            throw new IllegalStateException("the database is away");
                        })
                .start();

        await().until(() -> client.complete);
        assertThat(ended).hasValue(1);
    }

    private EventStream stream(Client client, Duration heartbeat, Source source) {
        return new EventStream(
                source,
                client,
                new Hasty(heartbeat),
                new Line(cut),
                stream -> ended.incrementAndGet());
    }

    private static void idle(EventStream stream) throws InterruptedException {
        while (stream.isOpen()) {
            // As sources do between looks.
            Thread.sleep(Math.max(1, Math.min(50, stream.rest().toMillis())));
            stream.stayAlive();
        }
    }
}
