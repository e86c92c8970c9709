package io.paretoform.frontier.flow;

import io.paretoform.contracts.DeadLetter;
import io.paretoform.contracts.UnreadableMessageException;
import io.paretoform.frontier.store.UnprocessableException;
import io.paretoform.messaging.DeadLetters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Where records go that this service gives up on; returns when the broker has the letter. */
@ApplicationScoped
public class DeadLetterBox {
    private final DeadLetters letters;
    private final Publisher publisher;
    private final Metrics metrics;

    DeadLetterBox(DeadLetters letters, Publisher publisher, Metrics metrics) {
        this.letters = letters;
        this.publisher = publisher;
        this.metrics = metrics;
    }

    void put(ConsumerRecord<String, byte[]> origin, UnreadableMessageException cause) {
        put(letters.of(origin, cause));
    }

    void put(ConsumerRecord<String, byte[]> origin, UnprocessableException cause) {
        String detail = String.valueOf(cause.getMessage());
        put(letters.of(origin, DeadLetter.Reason.UNPROCESSABLE, detail));
    }

    private void put(ProducerRecord<String, byte[]> letter) {
        publisher.publish(List.of(letter));
        metrics.buried();
    }
}
