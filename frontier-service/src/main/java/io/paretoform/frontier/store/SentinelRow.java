package io.paretoform.frontier.store;

import io.paretoform.contracts.SentinelMeasured;
import io.paretoform.core.measure.DriftState;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A reading of a sentinel. */
@Entity
@Table(name = "sentinel")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it makes with the empty constructor
public class SentinelRow {
    @EmbeddedId private SentinelKey key;

    @Column(name = "device_class")
    private String deviceClass;

    private double slowness;

    @Enumerated(EnumType.STRING)
    private DriftState state;

    private String message;

    protected SentinelRow() {}

    SentinelRow(SentinelKey key, SentinelMeasured reading) {
        this.key = key;
        this.deviceClass = reading.deviceClass();
        this.slowness = reading.slowness();
        this.state = reading.state();
        this.message = Stored.text(reading);
    }

    public String worker() {
        return key.worker();
    }

    public String deviceClass() {
        return deviceClass;
    }

    /** How much slower than usual the device was with it, as a factor. */
    public double slowness() {
        return slowness;
    }

    public DriftState state() {
        return state;
    }

    public SentinelMeasured reading() {
        return Stored.sentinel(message);
    }
}
