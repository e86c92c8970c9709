package io.paretoform.frontier.flow;

import io.paretoform.contracts.DeadLetter;
import io.paretoform.contracts.UnreadableMessageException;
import io.paretoform.frontier.store.UnprocessableException;
import io.paretoform.messaging.DeadLetters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where records go that this service gives up on; returns when the broker has the letter. */
@ApplicationScoped
public class DeadLetterBox {
    private final DeadLetters letters;
    private final Publisher publisher;

    DeadLetterBox(DeadLetters letters, Publisher publisher) {
        this.letters = letters;
        this.publisher = publisher;
    }

    void put(ConsumerRecord<String, byte[]> origin, UnreadableMessageException cause) {
        publisher.publish(List.of(letters.of(origin, cause)));
    }

    void put(ConsumerRecord<String, byte[]> origin, UnprocessableException cause) {
        String detail = String.valueOf(cause.getMessage());
        publisher.publish(List.of(letters.of(origin, DeadLetter.Reason.UNPROCESSABLE, detail)));
    }
}
