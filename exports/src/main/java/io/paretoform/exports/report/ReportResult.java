package io.paretoform.exports.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.paretoform.contracts.FailureReason;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.MeasurementFailed;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.measure.Interference;
import io.paretoform.core.measure.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One result of a search without its raw samples.
 *
 * @param number in which it came, counted from 1 over all device classes
 * @param device the device class
 * @param held whether it surprised, and counts for nothing
 * @param failure why there is no measurement; null where there is one
 * @param values by objective; empty for a failure
 * @param othersCpu processor time that everything else took, in cores
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportResult(
        long number,
        Instant madeAt,
        ArchitectureId id,
        Architecture architecture,
        String device,
        int attempt,
        boolean baseline,
        boolean held,
        @Nullable FailureReason failure,
        Map<String, Interval> values,
        boolean steady,
        double slowness,
        List<Interference> interference,
        double othersCpu) {

    /** The result of that number. */
    public static ReportResult of(long number, MeasurementRecord.Result result, boolean held) {
        return switch (result) {
            case Measured measured ->
                    new ReportResult(
                            number,
                            measured.madeAt(),
                            measured.job().candidate(),
                            measured.job().architecture(),
                            measured.job().deviceClass(),
                            measured.job().attempt(),
                            measured.job().baseline(),
                            held,
                            null,
                            measured.objectives(),
                            measured.steady(),
                            measured.slowness(),
                            measured.interference(),
                            measured.conditions().othersCpu());
            case MeasurementFailed failed ->
                    new ReportResult(
                            number,
                            failed.madeAt(),
                            failed.job().candidate(),
                            failed.job().architecture(),
                            failed.job().deviceClass(),
                            failed.job().attempt(),
                            failed.job().baseline(),
                            held,
                            failed.reason(),
                            Map.of(),
                            false,
                            1,
                            List.of(),
                            0);
        };
    }

    boolean isMeasured() {
        return failure == null;
    }

    boolean has(Objective objective) {
        return values.containsKey(objective.name());
    }

    /** The value of an objective that it has. */
    Interval value(Objective objective) {
        Interval value = values.get(objective.name());
        if (value == null) {
            throw new IllegalArgumentException(
                    "result " + number + ": no " + objective.name() + " among " + values.keySet());
        }
        return value;
    }

    /** Whether the other is a later measurement of the same architecture on the same class. */
    boolean isSupersededBy(ReportResult other) {
        return other.isMeasured()
                && other.attempt > attempt
                && other.device.equals(device)
                && other.id.equals(id);
    }
}
