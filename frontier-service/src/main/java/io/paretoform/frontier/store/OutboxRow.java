package io.paretoform.frontier.store;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A record that was decided and has not been published yet. */
@Entity
@Table(name = "outbox")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it makes with the empty constructor
public class OutboxRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String topic;
    private String key;
    private byte[] payload;

    protected OutboxRow() {}

    OutboxRow(String topic, String key, byte[] payload) {
        this.topic = topic;
        this.key = key;
        this.payload = payload.clone();
    }

    public long id() {
        return id;
    }

    public ProducerRecord<String, byte[]> toPublish() {
        return new ProducerRecord<>(topic, key, payload);
    }
}
