package io.paretoform.exports;

import io.paretoform.contracts.FailureReason;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.MeasurementConditions;
import io.paretoform.contracts.MeasurementCost;
import io.paretoform.contracts.MeasurementFailed;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.contracts.rest.DeviceView;
import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.contracts.rest.SearchView;
import io.paretoform.contracts.rest.SpaceView;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.measure.DriftState;
import io.paretoform.core.measure.Interference;
import io.paretoform.core.measure.Interval;
import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.proxy.ProxyScores;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.SearchState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Searches and architectures with invented measurements. */
public final class Samples {
    public static final String DEVICE = "zen3-ort-t1-fp32-0a1b2c3d";
    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Samples() {}

    public static Architecture architecture(int dModel, int nLayer, int dInner) {
        return ArchitectureNotation.parse(
                Map.of(
                        "backbone",
                        "gpt2",
                        "vocab_size",
                        50257,
                        "n_positions",
                        192,
                        "d_model",
                        dModel,
                        "n_layer",
                        nLayer,
                        "n_head",
                        4,
                        "d_inner",
                        dInner));
    }

    public static MeasuredArchitecture row(
            int dModel, int nLayer, int dInner, double ms, long bytes) {
        return MeasuredArchitecture.of(
                measured(architecture(dModel, nLayer, dInner), 1, false, ms, bytes));
    }

    /** The same, on another device class and non-dominated with that probability. */
    public static MeasuredArchitecture on(
            String device, double nonDominated, MeasuredArchitecture one) {
        return new MeasuredArchitecture(
                one.id(),
                one.architecture(),
                device,
                one.search(),
                one.attempt(),
                one.baseline(),
                one.figures(),
                one.samplesMs(),
                one.conditions(),
                nonDominated);
    }

    public static Measured measured(
            Architecture architecture, int attempt, boolean baseline, double ms, long bytes) {
        ProfileJob job = job(architecture, attempt, baseline);
        return new Measured(
                NOON.plusMillis(Math.round(ms)),
                job,
                "worker-1",
                Map.of(
                        "decoder_parameters", exactly(job.scores().decoderParameters()),
                        "latency_ms", new Interval(ms * 0.98, ms, ms * 1.02),
                        "peak_memory_bytes", exactly(bytes)),
                List.of(ms * 0.99, ms, ms * 1.02),
                true,
                1.01,
                attempt > 1 ? List.of(Interference.OTHERS_CPU) : List.of(),
                new MeasurementConditions(List.of(1), 0.04, 1.0, 0.0, 3, 0L, 0.0),
                new MeasurementCost(900 + 12 * ms, 120, 300, 12 * ms),
                Map.of());
    }

    public static MeasurementFailed failed(Architecture architecture) {
        return new MeasurementFailed(
                NOON,
                job(architecture, 1, false),
                "worker-1",
                FailureReason.OUT_OF_MEMORY,
                "too large");
    }

    private static ProfileJob job(Architecture architecture, int attempt, boolean baseline) {
        return ProfileJob.of(
                NOON,
                "s1",
                DEVICE,
                attempt,
                baseline,
                architecture,
                ProxyScores.of(architecture, Workload.LTS),
                Workload.LTS,
                MeasurementProtocol.STANDARD);
    }

    private static Interval exactly(long value) {
        return new Interval(value, value, value);
    }

    /** A search of that space that has ended. */
    public static SearchView search(Map<String, Object> space, List<Bound> bounds) {
        return new SearchView(
                "s1",
                SearchState.COMPLETED,
                null,
                2,
                NOON,
                NOON,
                65,
                Budget.ofMeasurements(200),
                5,
                1,
                List.of(DEVICE),
                List.of(
                        new SearchView.FrontierView(
                                DEVICE, 5, 1, false, 0, 2, 0.42, Map.of("latency_ms", 200.0))),
                new SpaceView(space),
                1,
                Workload.LTS,
                MeasurementProtocol.STANDARD,
                Objectives.STANDARD.names(),
                bounds,
                "predictor",
                List.of(architecture(512, 8, 2048)));
    }

    /** The worker that measured, with these further facts. */
    public static DeviceView device(Map<String, String> details) {
        return new DeviceView(
                NOON,
                "worker-1",
                DEVICE,
                "cpu",
                "AMD EPYC",
                "ONNX Runtime 1.29.0",
                1,
                "fp32",
                new TreeMap<>(details),
                true,
                Duration.ofSeconds(5),
                DriftState.STEADY,
                1.01,
                0);
    }
}
