package io.paretoform.frontier.store;

import io.paretoform.contracts.FailureReason;
import io.paretoform.contracts.FrontierMember;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.MeasurementFailed;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.frontier.Archive;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.frontier.select.Points;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first result of a job. */
@Entity
@Table(name = "measurement")
// Hibernate fills what it makes with the empty constructor, and queries read what Java does not.
@SuppressWarnings({"NullAway.Init", "UnusedVariable"})
public class MeasurementRow {
    /** What came of a job. */
    public enum Outcome {
        MEASURED,
        FAILED
    }

    @Id private String job;
    private String search;

    @Column(name = "device_class")
    private String deviceClass;

    private String candidate;
    private int attempt;
    private boolean baseline;
    private boolean held;
    private long number;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private @Nullable FailureReason reason;

    private @Nullable String objectives;

    @Column(name = "made_at")
    private Instant madeAt;

    private double @Nullable [] figures;

    private String message;

    protected MeasurementRow() {}

    MeasurementRow(
            long number, MeasurementRecord.Result result, boolean held, Objectives compared) {
        ProfileJob asked = result.job();
        this.job = asked.job().hex();
        this.search = asked.search();
        this.deviceClass = asked.deviceClass();
        this.candidate = asked.candidate().hex();
        this.attempt = asked.attempt();
        this.baseline = asked.baseline();
        this.number = number;
        this.held = held;
        this.madeAt = result.madeAt();
        this.message = Stored.text(result);
        switch (result) {
            case Measured measured -> {
                outcome = Outcome.MEASURED;
                objectives = Stored.text(Points.values(measured.objectives()));
                figures = Figures.of(compared, measured);
            }
            case MeasurementFailed failed -> {
                outcome = Outcome.FAILED;
                reason = failed.reason();
            }
        }
    }

    public String job() {
        return job;
    }

    /** Whether it is a measurement that was not held. */
    boolean counts() {
        return outcome == Outcome.MEASURED && !held;
    }

    /** Whether it waits outside the frontier until it was measured again. */
    public boolean isHeld() {
        return held;
    }

    /** Whether the other measurement is of the same candidate, search and class, and newer. */
    public boolean isSupersededBy(MeasurementRow other) {
        return candidate.equals(other.candidate)
                && search.equals(other.search)
                && deviceClass.equals(other.deviceClass)
                && other.outcome == Outcome.MEASURED
                && attempt < other.attempt;
    }

    public ArchitectureId candidate() {
        return new ArchitectureId(candidate);
    }

    public long number() {
        return number;
    }

    /** When the result was made. */
    public Instant madeAt() {
        return madeAt;
    }

    /** The record of topic measurements, as JSON. */
    public String message() {
        return message;
    }

    public MeasurementRecord.Result result() {
        return (MeasurementRecord.Result) Stored.measurement(message);
    }

    /** The point of a success under its candidate. */
    Archive.Member<ArchitectureId> member(Objectives of) {
        return new Archive.Member<>(candidate(), Points.of(of, objectives()));
    }

    FrontierMember asMember() {
        return new FrontierMember(result().job().architecture(), objectives());
    }

    /** Value by objective name; empty for a failure. */
    public Map<String, Double> objectives() {
        return objectives == null ? Map.of() : Stored.values(objectives);
    }
}
