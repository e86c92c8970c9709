package io.paretoform.testkit;

import io.paretoform.contracts.Codec;
import io.paretoform.contracts.Message;
import io.paretoform.contracts.UnreadableMessageException;
import io.paretoform.messaging.KafkaSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Everything that a topic holds now. */
public record LogReader(KafkaSettings settings) {
    /** Every committed record from the beginning to the present end, by partition. */
    public List<ConsumerRecord<String, byte[]>> records(String topic) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings.lookup())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }

    /** Every readable message; those that cannot be read are left out. */
    public <T extends Message> List<T> messages(String topic, Codec<T> codec) {
        List<T> readable = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> found : records(topic)) {
            try {
                readable.add(codec.decode(found.value()));
            } catch (UnreadableMessageException e) {
                System.getLogger(LogReader.class.getName())
                        .log(
                                System.Logger.Level.DEBUG,
                                "left out {0} at {1}",
                                topic,
                                found.offset());
            }
        }
        return readable;
    }
}
