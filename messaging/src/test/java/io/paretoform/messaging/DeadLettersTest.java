package io.paretoform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.contracts.DeadLetter.Reason;
import io.paretoform.contracts.Topics;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
    private static final DeadLetters LETTERS =
            new DeadLetters(new Topics("some."), "speller", Clock.systemUTC());

    @Test
    void letterFitsInARecordHoweverLongItsOrigin() {
        String megabyte = "x".repeat(1_000_000);

        var written =
                LETTERS.of(origin(megabyte, megabyte.getBytes(UTF_8)), Reason.INVALID, megabyte);

        assertThat(written.value()).hasSizeLessThan(10_000);
    }

    private static ConsumerRecord<String, byte[]> origin(String key, byte[] value) {
        return new ConsumerRecord<>("some.words", 0, 0, key, value);
    }
}
