package io.paretoform.cli;

import io.paretoform.contracts.Measured;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.frontier.Objective;
import io.paretoform.core.measure.Interval;
import java.util.List;
import java.util.Objects;

/**
 * An architecture with what was measured of it on one device class; an element of {@code
 * frontier.json}.
 *
 * @param device the device class
 * @param latencyMs the median of the samples, with its 95 % interval from low to high
 * @param samplesMs every timed pass in order
 */
record MeasuredArchitecture(
        ArchitectureId id,
        String device,
        long decoderParameters,
        double latencyMs,
        double latencyMsLow,
        double latencyMsHigh,
        long peakMemoryBytes,
        List<Double> samplesMs,
        Architecture architecture) {

    static MeasuredArchitecture of(Measured measured) {
        Interval latency = interval(measured, Objective.LATENCY_MS);
        return new MeasuredArchitecture(
                measured.job().candidate(),
                measured.job().deviceClass(),
                measured.job().scores().decoderParameters(),
                latency.value(),
                latency.low(),
                latency.high(),
                Math.round(interval(measured, Objective.PEAK_MEMORY_BYTES).value()),
                measured.samplesMs(),
                measured.job().architecture());
    }

    /** How often this is as fast as the other. */
    double speedUpOver(MeasuredArchitecture other) {
        return other.latencyMs / latencyMs;
    }

    /** How often the other needs the memory of this. */
    double memorySavingOver(MeasuredArchitecture other) {
        return (double) other.peakMemoryBytes / peakMemoryBytes;
    }

    private static Interval interval(Measured measured, Objective objective) {
        return Objects.requireNonNull(
                measured.objectives().get(objective.name()),
                () -> "measurement of " + measured.job().candidate() + " has no " + objective);
    }
}
