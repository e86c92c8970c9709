package io.paretoform.frontier.flow;

import io.paretoform.contracts.SearchDefinition;
import io.paretoform.core.search.SearchState;
import io.paretoform.frontier.life.LifeCycle;
import io.paretoform.frontier.life.Standing;
import io.paretoform.frontier.store.FrontierCache;
import io.paretoform.frontier.store.Frontiers;
import io.paretoform.frontier.store.SearchRow;
import io.paretoform.frontier.store.Searches;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Opens searches and moves them, each time in one transaction with the record that says so. */
@ApplicationScoped
public class SearchDesk {
    private static final List<SearchState> MOVING =
            List.of(SearchState.REQUESTED, SearchState.RUNNING);

    private final Searches searches;
    private final Frontiers frontiers;
    private final FrontierCache cache;
    private final Devices devices;
    private final OutboxPublisher outbox;
    private final Clock clock;

    SearchDesk(
            Searches searches,
            Frontiers frontiers,
            FrontierCache cache,
            Devices devices,
            OutboxPublisher outbox,
            Clock clock) {
        this.searches = searches;
        this.frontiers = frontiers;
        this.cache = cache;
        this.devices = devices;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes a search on, and starts it if a device is there. */
    public void open(SearchDefinition definition) {
        QuarkusTransaction.requiringNew().run(() -> searches.open(definition));
        outbox.wake();
        goOn(definition.search());
    }

    /** Stops a search's clock; false when there is no such search. */
    public boolean pause(String search) {
        return move(search, standing -> Optional.of(LifeCycle.pause(standing, clock.instant())));
    }

    /** Lets a paused search go on; false when there is no such search. */
    public boolean resume(String search) {
        return move(
                search,
                standing ->
                        Optional.of(
                                LifeCycle.resume(
                                        standing, devices.liveClasses(), clock.instant())));
    }

    /** Ends a search; false when there is no such search. */
    public boolean cancel(String search) {
        return move(search, standing -> Optional.of(LifeCycle.cancel(standing, clock.instant())));
    }

    /** Moves every search that does so of its own accord. */
    public void goOn() {
        QuarkusTransaction.requiringNew().call(() -> searches.idsIn(MOVING)).forEach(this::goOn);
    }

    private void goOn(String search) {
        move(search, standing -> LifeCycle.next(standing, devices.liveClasses(), clock.instant()));
    }

    private boolean move(String search, Function<Standing, Optional<SearchDefinition>> decide) {
        boolean found =
                QuarkusTransaction.requiringNew()
                        .call(() -> {
                            Optional<SearchRow> row = searches.lock(search);
                            row.ifPresent(held ->
                                    decide.apply(frontiers.standing(held))
                                            .ifPresent(next -> moveTo(held, next)));
                            return row.isPresent();
                        });
        outbox.wake();
        return found;
    }

    private void moveTo(SearchRow search, SearchDefinition next) {
        searches.move(search, next);
        if (next.state().isEnded()) {
            cache.forget(next.search());
        }
    }
}
