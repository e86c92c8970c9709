package io.paretoform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.paretoform.contracts.Codec;
import io.paretoform.contracts.DeadLetter;
import io.paretoform.contracts.DeadLetter.Reason;
import io.paretoform.contracts.Topics;
import io.paretoform.contracts.UnreadableMessageException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class LogFoldTest {
    private static final Topics TOPICS = new Topics("some.");
    private static final TopicPartition PARTITION = new TopicPartition("some.words", 0);
    private static final DeadLetters DEAD_LETTERS =
            new DeadLetters(
                    TOPICS,
                    "speller",
                    Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC));

    private final MockConsumer<String, byte[]> consumer =
            new MockConsumer<>("earliest") {
                @Override
                public synchronized Map<TopicPartition, OffsetAndMetadata> committed(
                        Set<TopicPartition> partitions) {
                    return Map.of(PARTITION, new OffsetAndMetadata(dealtWith));
                }
            };
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Words words = new Words();
    private long dealtWith;

    /** Keeps words; says after each act how many it has. */
    private static final class Words implements LogFold.Slice {
        private final List<String> kept = new ArrayList<>();
        private int acts;
        private boolean undecided;
        private boolean dropped;

        @Override
        public void apply(ConsumerRecord<String, byte[]> consumed)
                throws UnreadableMessageException {
            String word = new String(consumed.value(), StandardCharsets.UTF_8);
            switch (word) {
                case "unreadable" -> throw new UnreadableMessageException(Reason.INVALID, word);
                case "illegal" -> throw new IllegalArgumentException(word);
                case "too much" -> throw new ArithmeticException(word);
                case "undecided" -> undecided = true;
                default -> kept.add(word);
            }
        }

        @Override
        public boolean isUndecided() {
            return undecided;
        }

        @Override
        public List<ProducerRecord<String, byte[]>> act() {
            acts++;
            return List.of(new ProducerRecord<>("some.counts", new byte[] {(byte) kept.size()}));
        }

        @Override
        public void dropped() {
            dropped = true;
        }
    }

    @Test
    void whatThrowsBecomesALetterWithItsReason() {
        fold(0, "good", "unreadable", "illegal", "too much", "good too");

        assertThat(letters())
                .extracting(DeadLetter::originOffset, DeadLetter::reason, DeadLetter::detail)
                .containsExactly(
                        tuple(1L, Reason.INVALID, "unreadable"),
                        tuple(2L, Reason.UNPROCESSABLE, "illegal"),
                        tuple(3L, Reason.UNPROCESSABLE, "too much"));
        assertThat(words.kept).containsExactly("good", "good too");
    }

    @Test
    void whatAnEarlierLifeHasDealtWithIsNotBuriedAgain() {
        fold(2, "illegal", "good", "illegal");

        assertThat(letters()).extracting(DeadLetter::originOffset).containsExactly(2L);
    }

    @Test
    void positionIsKeptWithWhatIsWritten() {
        fold(0, "good", "good too");

        assertThat(committed()).isEqualTo(2);
    }

    @Test
    void positionStaysWhileASliceIsUndecided() {
        fold(1, "good", "undecided", "good too");

        assertThat(words.kept).hasSize(2);
        assertThat(committed()).isEqualTo(1);
    }

    @Test
    void withoutNewsNothingActs() {
        fold(0, "good");

        assertThat(words.acts).isEqualTo(1);
    }

    @Test
    void whatWasReadWrittenAndBuriedIsCounted() {
        fold(2, "unreadable", "good", "illegal", "too much");

        assertThat(meters.get("paretoform.fold.records").counter().count()).isEqualTo(4);
        assertThat(meters.get("paretoform.fold.lag").gauge().value()).isZero();
        assertThat(meters.get("paretoform.fold.act").timer().count()).isEqualTo(words.acts);
        assertThat(meters.get("paretoform.fold.transaction").timer().count()).isPositive();
        assertThat(meters.get("paretoform.dead.letters").tag("stage", "speller").counter().count())
                .as("letters of this life")
                .isEqualTo(2);
    }

    @Test
    void sliceIsToldWhenItsPartitionIsLost() {
        LogFold fold = fold(0, "good");

        fold.onPartitionsRevoked(List.of(PARTITION));

        assertThat(words.dropped).isTrue();
    }

    /**
     * Folds these words and then turns idly for a while.
     *
     * @param before words that an earlier life has dealt with
     */
    private LogFold fold(long before, String... said) {
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, (long) said.length));
        dealtWith = before;
        LogFold fold =
                new LogFold(
                        consumer,
                        producer,
                        DEAD_LETTERS,
                        new LogFold.Plan(Pattern.compile("some\\.words"), _ -> words, () -> 0),
                        FaultPoints.NONE,
                        new FoldMetrics(meters, DEAD_LETTERS.stage()));
        consumer.schedulePollTask(() -> {
            consumer.rebalance(List.of(PARTITION));
            for (int offset = 0; offset < said.length; offset++) {
                byte[] value = said[offset].getBytes(StandardCharsets.UTF_8);
                consumer.addRecord(
                        new ConsumerRecord<>(PARTITION.topic(), 0, offset, "key", value));
            }
        });
        for (int idle = 0; idle < 5; idle++) {
            consumer.scheduleNopPollTask();
        }
        consumer.schedulePollTask(fold::close);
        fold.run();
        return fold;
    }

    private List<DeadLetter> letters() {
        return producer.history().stream()
                .filter(written -> written.topic().equals(TOPICS.deadLetters()))
                .map(LogFoldTest::letter)
                .toList();
    }

    private static DeadLetter letter(ProducerRecord<String, byte[]> written) {
        try {
            return Codec.DEAD_LETTERS.decode(written.value());
        } catch (UnreadableMessageException e) {
            throw new AssertionError(e);
        }
    }

    private long committed() {
        return producer.consumerGroupOffsetsHistory().getLast().values().stream()
                .map(offsets -> offsets.get(PARTITION))
                .findFirst()
                .orElseThrow()
                .offset();
    }
}
