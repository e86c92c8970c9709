package io.paretoform.frontier.flow;

import io.paretoform.contracts.Codec;
import io.paretoform.contracts.FrontierChange;
import io.paretoform.contracts.JobId;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.contracts.RemeasurementRequested;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.contracts.SearchExhausted;
import io.paretoform.contracts.SentinelMeasured;
import io.paretoform.contracts.Topics;
import io.paretoform.frontier.life.LifeCycle;
import io.paretoform.frontier.store.FrontierCache;
import io.paretoform.frontier.store.Frontiers;
import io.paretoform.frontier.store.Outbox;
import io.paretoform.frontier.store.Results;
import io.paretoform.frontier.store.Searches;
import io.paretoform.frontier.store.Sentinels;
import io.paretoform.frontier.store.UnprocessableException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes the database anew from the topics, in one transaction: until it commits the old content
 * stands. Nothing is decided anew, and nothing is published but what the topics lack because it was
 * lost with an outbox.
 */
@ApplicationScoped
public class Rebuild {
    private static final Logger LOG = System.getLogger(Rebuild.class.getName());
    private static final Duration LIMIT = Duration.ofHours(12);
    private static final int FLUSH_EVERY = 500;

    private final Topics topics;
    private final TopicReplay replay;
    private final Searches searches;
    private final Frontiers frontiers;
    private final Results results;
    private final Sentinels sentinels;
    private final FrontierCache cache;
    private final OutboxPublisher publisher;
    private final Outbox outbox;

    Rebuild(
            Topics topics,
            TopicReplay replay,
            Searches searches,
            Frontiers frontiers,
            Results results,
            Sentinels sentinels,
            FrontierCache cache,
            OutboxPublisher publisher,
            Outbox outbox) {
        this.topics = topics;
        this.replay = replay;
        this.searches = searches;
        this.frontiers = frontiers;
        this.results = results;
        this.sentinels = sentinels;
        this.cache = cache;
        this.publisher = publisher;
        this.outbox = outbox;
    }

    /** Publishes what is still to be published, then makes the database anew. */
    public void run() {
        publisher.publishAll();
        Map<String, Long> published = publishedNumbers();
        QuarkusTransaction.requiringNew()
                .timeout((int) LIMIT.toSeconds())
                .run(() -> rebuild(published));
    }

    private Map<String, Long> publishedNumbers() {
        Map<String, Long> published = new HashMap<>();
        replay.replay(
                topics.frontierChanges(),
                Codec.FRONTIER_CHANGES,
                change -> published.merge(change.search(), change.number(), Math::max));
        return published;
    }

    private void rebuild(Map<String, Long> published) {
        searches.deleteEverything();
        cache.forgetAll();
        Map<String, SearchDefinition> newest = new HashMap<>();
        replay.replay(
                topics.searches(),
                Codec.SEARCHES,
                definition ->
                        newest.merge(
                                definition.search(),
                                definition,
                                (known, next) -> next.isOlderThan(known) ? known : next));
        newest.values().forEach(searches::restore);
        Tally tally = new Tally();
        replay.replay(
                topics.measurements(),
                Codec.MEASUREMENTS,
                spoken -> take(spoken, published, tally));
        tally.doubts.values().forEach(this::askAgain);
        replay.replay(topics.sentinels(), Codec.SENTINELS, reading -> take(reading, tally));
        LOG.log(
                Level.INFO,
                "rebuilt {0} searches from {1} records of measurements and sentinels",
                newest.size(),
                tally.records);
    }

    private void take(MeasurementRecord spoken, Map<String, Long> published, Tally tally) {
        try {
            searches.lock(spoken.search())
                    .flatMap(search -> results.take(search, spoken))
                    .ifPresent(taken -> {
                        taken.doubt().ifPresent(tally::expect);
                        if (isMissing(taken.change(), published)) {
                            outbox.put(taken.change());
                        }
                    });
            tally.note(spoken);
        } catch (UnprocessableException e) {
            LOG.log(Level.DEBUG, "left out a record: {0}", e.getMessage());
        }
        count(tally);
    }

    private void take(SentinelMeasured reading, Tally tally) {
        try {
            sentinels.take(reading);
        } catch (UnprocessableException e) {
            LOG.log(Level.DEBUG, "left out a reading: {0}", e.getMessage());
        }
        count(tally);
    }

    private void count(Tally tally) {
        if (++tally.records % FLUSH_EVERY == 0) {
            searches.flushAndForget();
        }
    }

    private static boolean isMissing(FrontierChange change, Map<String, Long> published) {
        return change.number() > published.getOrDefault(change.search(), 0L);
    }

    /** What the topic lacks although it would still be of use. */
    private void askAgain(RemeasurementRequested doubt) {
        searches.lock(doubt.search())
                .filter(search ->
                        LifeCycle.mayMeasure(frontiers.standing(search), doubt.deviceClass()))
                .ifPresent(search -> outbox.put(doubt));
    }

    /** What was read, and the requests that follow from it but did not in the topic. */
    private static final class Tally {
        private final Map<JobId, RemeasurementRequested> doubts = new LinkedHashMap<>();
        private long records;

        void expect(RemeasurementRequested doubt) {
            doubts.put(job(doubt), doubt);
        }

        void note(MeasurementRecord spoken) {
            switch (spoken) {
                case RemeasurementRequested asked -> doubts.remove(job(asked));
                case MeasurementRecord.Result result -> doubts.remove(result.job().job());
                case SearchExhausted exhausted -> {}
            }
        }

        private static JobId job(RemeasurementRequested asked) {
            return JobId.of(
                    asked.search(), asked.deviceClass(), asked.candidate(), asked.attempt());
        }
    }
}
