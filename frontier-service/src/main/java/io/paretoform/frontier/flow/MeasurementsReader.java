package io.paretoform.frontier.flow;

import io.paretoform.contracts.Codec;
import io.paretoform.contracts.DeadLetter;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.contracts.UnreadableMessageException;
import io.paretoform.frontier.store.UnprocessableException;
import io.paretoform.messaging.DeadLetters;
import io.paretoform.messaging.FaultPoints;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
    private final OutboxPublisher outbox;
    private final Publisher publisher;
    private final DeadLetters deadLetters;
    private final FaultPoints faults;

    MeasurementsReader(
            Selection selection,
            OutboxPublisher outbox,
            Publisher publisher,
            DeadLetters deadLetters,
            FaultPoints faults) {
        this.selection = selection;
        this.outbox = outbox;
        this.publisher = publisher;
        this.deadLetters = deadLetters;
        this.faults = faults;
    }

    @Incoming("measurements")
    @Blocking
    @Acknowledgment(Acknowledgment.Strategy.POST_PROCESSING)
    void read(ConsumerRecord<String, byte[]> consumed) {
        try {
            MeasurementRecord spoken = Codec.MEASUREMENTS.decode(consumed.value());
            Patience.retry("acting on a record", () -> selection.select(spoken));
            faults.passed("after-database-commit");
            outbox.wake();
        } catch (UnreadableMessageException e) {
            publisher.publish(List.of(deadLetters.of(consumed, e)));
        } catch (UnprocessableException e) {
            String why = String.valueOf(e.getMessage());
            publisher.publish(
                    List.of(deadLetters.of(consumed, DeadLetter.Reason.UNPROCESSABLE, why)));
        }
        faults.passed("before-acknowledge");
    }
}
