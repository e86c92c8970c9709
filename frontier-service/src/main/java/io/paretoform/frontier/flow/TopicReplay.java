package io.paretoform.frontier.flow;

import io.paretoform.contracts.Codec;
import io.paretoform.contracts.Message;
import io.paretoform.contracts.UnreadableMessageException;
import io.paretoform.messaging.FlowConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Reads a topic from its beginning to its present end, one partition after the other. */
@ApplicationScoped
public class TopicReplay {
    private static final Logger LOG = System.getLogger(TopicReplay.class.getName());
    private static final Duration POLL = Duration.ofMillis(500);

    private final FlowConfig flow;

    TopicReplay(FlowConfig flow) {
        this.flow = flow;
    }

    /**
     * Gives every message that can be read to the receiver; the others are dead letters already.
     */
    <T extends Message> void replay(String topic, Codec<T> codec, Consumer<T> receiver) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(flow.settings().lookup())) {
            for (PartitionInfo info : consumer.partitionsFor(topic)) {
                TopicPartition partition = new TopicPartition(topic, info.partition());
                consumer.assign(List.of(partition));
                consumer.seekToBeginning(List.of(partition));
                long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
                while (consumer.position(partition) < end) {
                    consumer.poll(POLL).forEach(read -> give(read, codec, receiver));
                }
            }
        }
    }

    private static <T extends Message> void give(
            ConsumerRecord<String, byte[]> read, Codec<T> codec, Consumer<T> receiver) {
        if (read.value() == null) {
            return;
        }
        try {
            receiver.accept(codec.decode(read.value()));
        } catch (UnreadableMessageException e) {
            LOG.log(Level.DEBUG, "left out {0} at {1}", read.topic(), read.offset());
        }
    }
}
