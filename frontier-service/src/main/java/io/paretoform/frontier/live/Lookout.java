package io.paretoform.frontier.live;

import io.paretoform.frontier.FrontierConfig;
import io.paretoform.frontier.flow.Committed;
import io.paretoform.frontier.flow.Pulse;
import io.paretoform.frontier.store.Position;
import io.paretoform.frontier.store.Positions;
import io.paretoform.frontier.store.ResultEvents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sees what happens in the searches that streams tell of, whichever instance did it, by looking
 * where they stand in the database: one query for all of them, at once when this instance has
 * committed something, and a few times a second for the others.
 *
 * <p>Why not topic {@code frontier-changes}: a stream must begin with what the database holds and
 * go on with no gap, nothing twice and in the order of the numbers. With one source a stream is a
 * number, and reading on from it is all there is to it; with a second one every stream would have
 * to join the two. The topic also lacks what failed and what is held, and comes later, after the
 * outbox.
 */
@ApplicationScoped
public class Lookout {
    private static final int READ_AT_ONCE = 200;

    private final boolean serves;
    private final Positions positions;
    private final ResultEvents results;
    private final Views views;
    private final Pulse pulse;
    private final Map<String, Watched> watches = new ConcurrentHashMap<>();

    /**
     * @param streams how many tell of it
     */
    private record Watched(Watch watch, int streams) {
        private Watched with(int more) {
            return new Watched(watch, streams + more);
        }
    }

    Lookout(FrontierConfig config, Positions positions, ResultEvents results, Views views) {
        this.serves = !config.rebuild();
        this.positions = positions;
        this.results = results;
        this.views = views;
        this.pulse = new Pulse("lookout", config.streams().lookEvery(), this::look);
    }

    void start(@Observes StartupEvent started) {
        if (serves) {
            pulse.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        pulse.close();
    }

    void hear(@Observes Committed committed) {
        if (!watches.isEmpty()) {
            pulse.wake();
        }
    }

    /** Watches a search until that is closed. */
    Watch watch(String search) {
        Watched watched =
                watches.compute(
                        search,
                        (id, known) -> known == null ? new Watched(made(id), 1) : known.with(1));
        pulse.wake();
        return watched.watch();
    }

    Views views() {
        return views;
    }

    private Watch made(String search) {
        return new Watch(
                number ->
                        QuarkusTransaction.requiringNew()
                                .call(() -> results.after(search, number, READ_AT_ONCE)),
                () -> leave(search));
    }

    private void leave(String search) {
        watches.computeIfPresent(
                search, (id, known) -> known.streams() == 1 ? null : known.with(-1));
    }

    private void look() {
        List<String> searches = List.copyOf(watches.keySet());
        if (!searches.isEmpty()) {
            QuarkusTransaction.requiringNew()
                    .call(() -> positions.of(searches))
                    .forEach(this::show);
        }
    }

    private void show(Position position) {
        Watched watched = watches.get(position.search());
        if (watched != null) {
            watched.watch().see(position);
        }
    }
}
