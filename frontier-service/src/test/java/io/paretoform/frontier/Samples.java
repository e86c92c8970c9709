package io.paretoform.frontier;

import io.paretoform.contracts.DeviceAnnouncement;
import io.paretoform.contracts.FailureReason;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.MeasurementConditions;
import io.paretoform.contracts.MeasurementCost;
import io.paretoform.contracts.MeasurementFailed;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.contracts.SentinelMeasured;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.measure.DriftState;
import io.paretoform.core.measure.Interval;
import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.proxy.ProxyScores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Messages to test with. */
public final class Samples {
    /** When every sample job was made. */
    public static final Instant JOB_MADE = Instant.parse("2026-11-22T10:00:00Z");

    private static final MeasurementConditions QUIET =
            new MeasurementConditions(List.of(1), 0.01, 1, 0.0, 0, 0L, 0.0);
    private static final MeasurementCost CHEAP = new MeasurementCost(100, 10, 20, 60);

    private Samples() {}

    /** A small architecture; those of different widths differ. */
    public static Architecture architecture(int width) {
        return ArchitectureNotation.parse(
                Map.of(
                        "backbone", "gpt2",
                        "vocab_size", 100,
                        "n_positions", 192,
                        "d_model", 8 * width,
                        "n_layer", 2,
                        "n_head", 2,
                        "d_inner", 16));
    }

    /** The first attempt at an architecture. */
    public static ProfileJob job(String search, String device, int width) {
        return job(search, device, width, 1, false);
    }

    public static ProfileJob job(
            String search, String device, int width, int attempt, boolean baseline) {
        Architecture architecture = architecture(width);
        return ProfileJob.of(
                JOB_MADE,
                search,
                device,
                attempt,
                baseline,
                architecture,
                ProxyScores.of(architecture, Workload.LTS),
                Workload.LTS,
                MeasurementProtocol.STANDARD);
    }

    /** What an architecture of that width takes where nothing is wrong, in milliseconds. */
    public static double usualLatency(int width) {
        return job("any", "any", width).scores().flopsPrefill() / 1e6;
    }

    /** The job done, at these costs. */
    public static Measured measured(ProfileJob job, double latencyMs, double memoryBytes) {
        double parameters = job.scores().decoderParameters();
        return new Measured(
                JOB_MADE.plusSeconds(1),
                job,
                "worker",
                Map.of(
                        "decoder_parameters",
                        new Interval(parameters, parameters, parameters),
                        "latency_ms",
                        new Interval(latencyMs * 0.99, latencyMs, latencyMs * 1.01),
                        "peak_memory_bytes",
                        new Interval(memoryBytes, memoryBytes, memoryBytes)),
                List.of(latencyMs, latencyMs * 1.01),
                true,
                1.0,
                List.of(),
                QUIET,
                CHEAP,
                Map.of("runtime", "fake"));
    }

    /** The same, made at another time. */
    public static Measured made(Instant made, Measured measured) {
        return new Measured(
                made,
                measured.job(),
                measured.worker(),
                measured.objectives(),
                measured.samplesMs(),
                measured.steady(),
                measured.slowness(),
                measured.interference(),
                measured.conditions(),
                measured.cost(),
                measured.provenance());
    }

    public static MeasurementFailed failed(ProfileJob job) {
        return new MeasurementFailed(
                JOB_MADE.plusSeconds(1), job, "worker", FailureReason.OUT_OF_MEMORY, "too big");
    }

    /** A reading of the worker of {@link #device}, made then. */
    public static SentinelMeasured sentinel(
            String deviceClass, Instant made, double slowness, DriftState state) {
        return new SentinelMeasured(
                made,
                "worker-of-" + deviceClass,
                deviceClass,
                "sentinel-small",
                new Interval(9.9 * slowness, 10 * slowness, 10.1 * slowness),
                List.of(10 * slowness),
                slowness,
                state,
                List.of(),
                List.of());
    }

    /** A worker of a class that has just been heard of. */
    public static DeviceAnnouncement device(String deviceClass) {
        return device(deviceClass, Instant.now(), true);
    }

    /** The last word of a worker of a class: that it lives, or a farewell. */
    public static DeviceAnnouncement device(String deviceClass, Instant made, boolean live) {
        return new DeviceAnnouncement(
                made,
                "worker-of-" + deviceClass,
                deviceClass,
                "cpu",
                "Fake CPU",
                "fake 1",
                1,
                "fp32",
                Map.of(),
                live,
                Duration.ofHours(1));
    }
}
