package io.paretoform.frontier.store;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A member of a frontier, and the result that made it one. */
@Entity
@Table(name = "frontier_member")
// Hibernate fills what it makes with the empty constructor, and queries read what Java does not.
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
public class MemberRow {
    @EmbeddedId private MemberKey key;
    private String job;
    private long number;

    protected MemberRow() {}

    MemberRow(MemberKey key, MeasurementRow measurement) {
        this.key = key;
        this.job = measurement.job();
        this.number = measurement.number();
    }
}
