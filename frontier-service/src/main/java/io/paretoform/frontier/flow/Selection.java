package io.paretoform.frontier.flow;

import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.frontier.life.LifeCycle;
import io.paretoform.frontier.store.FrontierCache;
import io.paretoform.frontier.store.Frontiers;
import io.paretoform.frontier.store.Outbox;
import io.paretoform.frontier.store.Results;
import io.paretoform.frontier.store.SearchRow;
import io.paretoform.frontier.store.Searches;
import io.paretoform.frontier.store.Taken;
import io.paretoform.frontier.store.UnprocessableException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Acts on what topic {@code measurements} says: result, archive, number, search state and outgoing
 * records change in one transaction, or nothing does.
 */
@ApplicationScoped
public class Selection {
    private final Searches searches;
    private final Frontiers frontiers;
    private final Results results;
    private final FrontierCache cache;
    private final Outbox outbox;
    private final Clock clock;

    Selection(
            Searches searches,
            Frontiers frontiers,
            Results results,
            FrontierCache cache,
            Outbox outbox,
            Clock clock) {
        this.searches = searches;
        this.frontiers = frontiers;
        this.results = results;
        this.cache = cache;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Acts on one record; a repeated one changes nothing.
     *
     * @return what followed, if it is the first result of its job
     * @throws UnprocessableException when it can never be acted on
     */
    public Optional<Taken> select(MeasurementRecord spoken) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> act(spoken));
        } catch (RuntimeException e) {
            cache.forget(spoken.search());
            throw e;
        }
    }

    private Optional<Taken> act(MeasurementRecord spoken) {
        SearchRow search =
                searches.lock(spoken.search())
                        .orElseThrow(() ->
                                new UnprocessableException(
                                        "search " + spoken.search() + ": unknown"));
        Optional<Taken> taken = results.take(search, spoken);
        taken.map(Taken::change).ifPresent(outbox::put);
        LifeCycle.next(frontiers.standing(search), Set.of(), clock.instant())
                .ifPresent(next -> searches.move(search, next));
        taken.flatMap(Taken::doubt)
                .filter(doubt ->
                        LifeCycle.mayMeasure(frontiers.standing(search), doubt.deviceClass()))
                .ifPresent(outbox::put);
        if (search.state().isEnded()) {
            cache.forget(search.id());
        }
        return taken;
    }
}
