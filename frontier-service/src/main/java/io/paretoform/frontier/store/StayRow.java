package io.paretoform.frontier.store;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** From when until when a candidate was a member of a frontier, with the result that it had. */
@Entity
@Table(name = "frontier_stay")
// Hibernate fills what it makes with the empty constructor, and queries read what Java does not.
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
public class StayRow {
    @EmbeddedId private StayKey key;
    private String job;

    /** The number of the result with which it ended; null for a member of now. */
    @Column(name = "left_at")
    private @Nullable Long leftAt;

    protected StayRow() {}

    StayRow(StayKey key, MeasurementRow measurement) {
        this.key = key;
        this.job = measurement.job();
    }
}
