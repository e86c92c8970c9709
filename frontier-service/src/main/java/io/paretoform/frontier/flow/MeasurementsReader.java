package io.paretoform.frontier.flow;

import io.paretoform.contracts.Codec;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.contracts.UnreadableMessageException;
import io.paretoform.frontier.store.Taken;
import io.paretoform.frontier.store.UnprocessableException;
import io.paretoform.messaging.FaultPoints;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Reads topic {@code measurements}. A record is acknowledged when what it changed is in the
 * database, or it is among the dead letters.
 */
@ApplicationScoped
public class MeasurementsReader {
    private final Selection selection;
    private final Patience patience;
    private final OutboxPublisher outbox;
    private final DeadLetterBox deadLetters;
    private final Metrics metrics;
    private final FaultPoints faults;

    MeasurementsReader(
            Selection selection,
            Patience patience,
            OutboxPublisher outbox,
            DeadLetterBox deadLetters,
            Metrics metrics,
            FaultPoints faults) {
        this.selection = selection;
        this.patience = patience;
        this.outbox = outbox;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.faults = faults;
    }

    @Incoming("measurements")
    @Blocking
    @Acknowledgment(Acknowledgment.Strategy.POST_PROCESSING)
    void read(ConsumerRecord<String, byte[]> consumed) {
        try {
            MeasurementRecord spoken = Codec.MEASUREMENTS.decode(consumed.value());
            long began = System.nanoTime();
            Optional<Taken> taken = patience.retry(() -> selection.select(spoken));
            metrics.selected(Duration.ofNanos(System.nanoTime() - began));
            faults.passed("after-database-commit");
            outbox.wake();
            if (spoken instanceof MeasurementRecord.Result result) {
                taken.ifPresent(news -> metrics.count(result, news.isHeld()));
            }
        } catch (UnreadableMessageException e) {
            deadLetters.put(consumed, e);
        } catch (UnprocessableException e) {
            deadLetters.put(consumed, e);
        }
        faults.passed("before-acknowledge");
    }
}
