package io.paretoform.contracts.rest;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.paretoform.contracts.FailureReason;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.MeasurementConditions;
import io.paretoform.contracts.MeasurementFailed;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.measure.Interference;
import io.paretoform.core.measure.SampleStatistics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at an architecture, whether or not it still counts: the fields of {@link
 * MeasuredArchitecture}, and how far they can be trusted; or why it has none.
 *
 * @param number of the frontier change that it made
 * @param protocol version of the rules by which it was timed
 * @param failure why there is no measurement; missing where there is one
 * @param detail what happened then, for people
 * @param held whether it surprised, so that it never counted
 * @param superseded whether a later attempt has taken its place
 * @param slowness how much slower than usual the device's sentinels were then, as a factor
 * @param interference what speaks against the timings
 * @param steady whether warm-up ended because times had settled
 * @param statistics what the samples say; missing where they are no timings
 * @param provenance what produced the numbers: runtime build, kernel, graph variant, seed
 */
public record MeasuredAttempt(
        ArchitectureId id,
        Architecture architecture,
        String device,
        String search,
        int attempt,
        boolean baseline,
        long number,
        Instant madeAt,
        String worker,
        String protocol,
        @Nullable FailureReason failure,
        @Nullable String detail,
        boolean held,
        boolean superseded,
        @JsonAnyGetter @JsonAnySetter @JsonDeserialize(contentUsing = FigureReader.class)
                Map<String, Number> figures,
        double slowness,
        List<Interference> interference,
        boolean steady,
        @Nullable SampleStatistics statistics,
        List<Double> samplesMs,
        @Nullable MeasurementConditions conditions,
        Map<String, String> provenance) {

    private static final double UNKNOWN_SLOWNESS = 1;

    public MeasuredAttempt {
        provenance = Objects.requireNonNullElse(provenance, Map.of());
    }

    public static MeasuredAttempt of(
            Measured measured, long number, boolean held, boolean superseded) {
        MeasuredArchitecture plain = MeasuredArchitecture.of(measured);
        return new MeasuredAttempt(
                plain.id(),
                plain.architecture(),
                plain.device(),
                plain.search(),
                plain.attempt(),
                plain.baseline(),
                number,
                measured.madeAt(),
                measured.worker(),
                measured.job().protocol().version(),
                null,
                null,
                held,
                superseded,
                plain.figures(),
                measured.slowness(),
                measured.interference(),
                measured.steady(),
                statistics(plain.samplesMs()),
                plain.samplesMs(),
                plain.conditions(),
                measured.provenance());
    }

    /** A failure was never held, and none supersedes it. */
    public static MeasuredAttempt of(MeasurementFailed failed, long number) {
        ProfileJob job = failed.job();
        return new MeasuredAttempt(
                job.candidate(),
                job.architecture(),
                job.deviceClass(),
                job.search(),
                job.attempt(),
                job.baseline(),
                number,
                failed.madeAt(),
                failed.worker(),
                job.protocol().version(),
                failed.reason(),
                failed.detail(),
                false,
                false,
                Map.of(),
                UNKNOWN_SLOWNESS,
                List.of(),
                false,
                null,
                List.of(),
                null,
                Map.of());
    }

    private static @Nullable SampleStatistics statistics(List<Double> samples) {
        if (samples.isEmpty() || samples.stream().anyMatch(sample -> sample < 0)) {
            return null;
        }
        return SampleStatistics.of(samples.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
