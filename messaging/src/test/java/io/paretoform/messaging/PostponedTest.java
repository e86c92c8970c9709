package io.paretoform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.paretoform.contracts.Topics;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class PostponedTest {
    private static final DeadLetters DEAD_LETTERS =
            new DeadLetters(new Topics("some."), "speller", Clock.systemUTC());

    private final Postponed<Integer> postponed = new Postponed<>();
    private final List<Integer> applied = new ArrayList<>();

    @Test
    void whatWaitsIsAppliedInOrderOnce() {
        postponed.add(origin(0), known -> applied.add(known));
        postponed.add(origin(1), known -> applied.add(known + 1));

        postponed.release(10, DEAD_LETTERS);
        postponed.release(20, DEAD_LETTERS);

        assertThat(applied).containsExactly(10, 11);
        assertThat(postponed.isEmpty()).isTrue();
    }

    @Test
    void whatCannotBeActedOnBecomesALetterAndTheRestIsApplied() {
        postponed.add(origin(0), known -> applied.add(Math.multiplyExact(known, 2)));
        postponed.add(origin(1), applied::add);

        List<ProducerRecord<String, byte[]>> letters =
                postponed.release(Integer.MAX_VALUE, DEAD_LETTERS);

        assertThat(letters)
                .extracting(ProducerRecord::key)
                .containsExactly("some.words/0/0/speller");
        assertThat(applied).containsExactly(Integer.MAX_VALUE);
    }

    @Test
    void onlySoManyWait() {
        for (int offset = 0; offset < Postponed.CAPACITY; offset++) {
            postponed.add(origin(offset), applied::add);
        }

        assertThatIllegalArgumentException()
                .isThrownBy(() -> postponed.add(origin(Postponed.CAPACITY), applied::add))
                .withMessageContaining("100 records wait");
    }

    private static ConsumerRecord<String, byte[]> origin(long offset) {
        return new ConsumerRecord<>("some.words", 0, offset, "key", new byte[0]);
    }
}
