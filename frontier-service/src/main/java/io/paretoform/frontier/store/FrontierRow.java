package io.paretoform.frontier.store;

import io.paretoform.contracts.Measured;
import io.paretoform.contracts.MeasurementFailed;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.frontier.ReferencePoint;
import io.paretoform.frontier.select.ClassFrontier;
import io.paretoform.frontier.select.Points;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a search is on one device class, and the size of its frontier there. */
@Entity
@Table(name = "frontier")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it makes with the empty constructor
public class FrontierRow {
    @EmbeddedId private ClassKey key;
    private long measured;
    private long failed;
    private boolean exhausted;
    private @Nullable String reason;

    @Column(name = "first_point")
    private @Nullable String firstPoint;

    private int size;
    private double hypervolume;

    protected FrontierRow() {}

    FrontierRow(ClassKey key) {
        this.key = key;
    }

    public String search() {
        return key.search();
    }

    public String deviceClass() {
        return key.deviceClass();
    }

    public long measured() {
        return measured;
    }

    public long failed() {
        return failed;
    }

    long results() {
        return measured + failed;
    }

    public boolean exhausted() {
        return exhausted;
    }

    public int size() {
        return size;
    }

    public double hypervolume() {
        return hypervolume;
    }

    /** The point that fixed the reference. */
    public @Nullable Point first(Objectives objectives) {
        return firstPoint == null ? null : Points.of(objectives, Stored.values(firstPoint));
    }

    /** Why there is no use in measuring more, if there is none. */
    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** Notes that nothing is left to propose, or that there is no use in it. */
    public void exhaust(@Nullable String why) {
        exhausted = true;
        reason = why == null ? null : Stored.plain(why);
    }

    /** The corner of the reference box by objective name; empty until something was measured. */
    public Map<String, Double> reference(List<String> names) {
        Objectives objectives = Objectives.named(names);
        Point first = first(objectives);
        return Points.corner(first == null ? null : ReferencePoint.fixedAt(objectives, first));
    }

    /** Counts a result and takes over what the frontier is with it. */
    void show(MeasurementRecord.Result result, ClassFrontier frontier) {
        switch (result) {
            case Measured measurement -> measured++;
            case MeasurementFailed failure -> failed++;
        }
        if (firstPoint == null) {
            Map<String, Double> first = frontier.first();
            firstPoint = first.isEmpty() ? null : Stored.text(first);
        }
        size = frontier.size();
        hypervolume = frontier.hypervolume();
    }
}
