package io.paretoform.frontier.flow;

import io.paretoform.contracts.Codec;
import io.paretoform.contracts.SentinelMeasured;
import io.paretoform.contracts.UnreadableMessageException;
import io.paretoform.frontier.store.Sentinels;
import io.paretoform.frontier.store.UnprocessableException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Reads topic {@code sentinels}. A record is acknowledged when it is in the database or among the
 * dead letters.
 */
@ApplicationScoped
public class SentinelsReader {
    private final Sentinels sentinels;
    private final Patience patience;
    private final DeadLetterBox deadLetters;
    private final Metrics metrics;

    SentinelsReader(
            Sentinels sentinels, Patience patience, DeadLetterBox deadLetters, Metrics metrics) {
        this.sentinels = sentinels;
        this.patience = patience;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    @Incoming("sentinels")
    @Blocking
    @Acknowledgment(Acknowledgment.Strategy.POST_PROCESSING)
    void read(ConsumerRecord<String, byte[]> consumed) {
        try {
            SentinelMeasured reading = Codec.SENTINELS.decode(consumed.value());
            if (patience.retry(() -> take(reading))) {
                metrics.count(reading);
            }
        } catch (UnreadableMessageException e) {
            deadLetters.put(consumed, e);
        } catch (UnprocessableException e) {
            deadLetters.put(consumed, e);
        }
    }

    private boolean take(SentinelMeasured reading) {
        return QuarkusTransaction.requiringNew().call(() -> sentinels.take(reading));
    }
}
