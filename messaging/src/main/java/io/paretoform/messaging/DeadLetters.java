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
    private static final int KEPT_BYTES = 2_000;

    /** The letter of a message that is not what its topic promises. */
    public ProducerRecord<String, byte[]> of(
            ConsumerRecord<String, byte[]> origin, UnreadableMessageException cause) {
        return of(origin, cause.reason(), String.valueOf(cause.getMessage()));
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
                        origin.key(),
                        stage,
                        reason,
                        detail,
                        beginning(origin.value()));
        return new ProducerRecord<>(
                topics.deadLetters(), letter.key(), Codec.DEAD_LETTERS.encode(letter));
    }

    private static String beginning(byte[] payload) {
        byte[] kept =
                payload == null
                        ? new byte[0]
                        : Arrays.copyOf(payload, Math.min(payload.length, KEPT_BYTES));
        return new String(kept, StandardCharsets.UTF_8);
    }
}
