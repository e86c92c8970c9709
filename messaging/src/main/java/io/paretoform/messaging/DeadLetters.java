package io.paretoform.messaging;

import io.paretoform.contracts.Codec;
import io.paretoform.contracts.DeadLetter;
import io.paretoform.contracts.Topics;
import io.paretoform.contracts.UnreadableMessageException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Makes the dead letters of one stage. Their key is where the message came from, so a message met
 * again after a restart leaves one letter in the compacted topic.
 *
 * @param stage the service that gives up
 */
public record DeadLetters(Topics topics, String stage, Clock clock) {
    /** Bytes kept of a text: a letter must fit in a record however much its origin fills one. */
    private static final int KEPT = 2_000;

    /** The letter of a message that is not what its topic promises. */
    public ProducerRecord<String, byte[]> of(
            ConsumerRecord<String, byte[]> origin, UnreadableMessageException cause) {
        return of(origin, cause.reason(), String.valueOf(cause.getMessage()));
    }

    /** The letter of a message whose fields are legal, but not what they say together. */
    public ProducerRecord<String, byte[]> of(
            ConsumerRecord<String, byte[]> origin, RuntimeException cause) {
        String detail = String.valueOf(cause.getMessage());
        return of(origin, DeadLetter.Reason.UNPROCESSABLE, detail);
    }

    /** The letter of a message that cannot be acted on. */
    public ProducerRecord<String, byte[]> of(
            ConsumerRecord<String, byte[]> origin, DeadLetter.Reason reason, String detail) {
        DeadLetter letter =
                new DeadLetter(
                        clock.instant(),
                        origin.topic(),
                        origin.partition(),
                        origin.offset(),
                        origin.key() == null ? null : beginning(origin.key()),
                        stage,
                        reason,
                        beginning(detail),
                        beginning(origin.value()));
        return new ProducerRecord<>(
                topics.deadLetters(), letter.key(), Codec.DEAD_LETTERS.encode(letter));
    }

    private static String beginning(String text) {
        return beginning(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String beginning(byte[] payload) {
        byte[] kept =
                payload == null
                        ? new byte[0]
                        : Arrays.copyOf(payload, Math.min(payload.length, KEPT));
        return new String(kept, StandardCharsets.UTF_8);
    }
}
