package io.paretoform.frontier.store;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** How large a frontier was after a result that changed it, or the first of its class. */
@Entity
@Table(name = "frontier_step")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it makes with the empty constructor
public class StepRow {
    @EmbeddedId private StepKey key;

    @Column(name = "made_at")
    private Instant madeAt;

    private int size;
    private double hypervolume;

    protected StepRow() {}

    StepRow(StepKey key, Instant madeAt, int size, double hypervolume) {
        this.key = key;
        this.madeAt = madeAt;
        this.size = size;
        this.hypervolume = hypervolume;
    }

    public long number() {
        return key.number();
    }

    /** When the result was made. */
    public Instant madeAt() {
        return madeAt;
    }

    public int size() {
        return size;
    }

    /** As a share of the reference box. */
    public double hypervolume() {
        return hypervolume;
    }
}
