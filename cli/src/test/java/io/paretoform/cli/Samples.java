package io.paretoform.cli;

import io.paretoform.contracts.Codec;
import io.paretoform.contracts.FailureReason;
import io.paretoform.contracts.Measured;
import io.paretoform.contracts.MeasurementConditions;
import io.paretoform.contracts.MeasurementCost;
import io.paretoform.contracts.MeasurementFailed;
import io.paretoform.contracts.MeasurementRecord;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.contracts.rest.MeasuredArchitecture;
import io.paretoform.contracts.rest.SearchView;
import io.paretoform.contracts.rest.SpaceView;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.frontier.Bound;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.measure.Interval;
import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.proxy.ProxyScores;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.SearchState;
import io.paretoform.core.space.SearchSpaces;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Architectures with invented measurements. */
final class Samples {
    static final String DEVICE = "zen3-ort-t1-fp32-0a1b2c3d";
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Samples() {}

    static Architecture architecture(int dModel, int nLayer, int dInner) {
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

    static Measured measured(Architecture architecture, boolean baseline, double ms, long bytes) {
        return measured(NOON.plusMillis(Math.round(ms)), architecture, baseline, ms, bytes);
    }

    static Measured measuredAt(Instant at, Architecture architecture, double ms, long bytes) {
        return measured(at, architecture, false, ms, bytes);
    }

    private static Measured measured(
            Instant at, Architecture architecture, boolean baseline, double ms, long bytes) {
        ProxyScores scores = ProxyScores.of(architecture, Workload.LTS);
        return new Measured(
                at,
                ProfileJob.of(
                        NOON,
                        "s1",
                        DEVICE,
                        1,
                        baseline,
                        architecture,
                        scores,
                        Workload.LTS,
                        MeasurementProtocol.STANDARD),
                "worker-1",
                Map.of(
                        "decoder_parameters", exactly(scores.decoderParameters()),
                        "latency_ms", new Interval(ms * 0.99, ms, ms * 1.02),
                        "peak_memory_bytes", exactly(bytes)),
                List.of(ms * 0.99, ms, ms * 1.02),
                true,
                1.0,
                List.of(),
                new MeasurementConditions(List.of(1), 0.04, 1.0, 0.0, 3, 0L, 0.0),
                new MeasurementCost(900 + 12 * ms, 120, 300, 12 * ms),
                Map.of());
    }

    private static Interval exactly(long value) {
        return new Interval(value, value, value);
    }

    static MeasurementFailed failed(Architecture architecture, FailureReason reason) {
        return new MeasurementFailed(
                NOON, measured(architecture, false, 1, 1).job(), "worker-1", reason, "too large");
    }

    /** A line of {@code measurements.jsonl}. */
    static String line(MeasurementRecord record) {
        return new String(Codec.MEASUREMENTS.encode(record), StandardCharsets.UTF_8);
    }

    static MeasuredArchitecture row(int dModel, int nLayer, int dInner, double ms, long bytes) {
        return MeasuredArchitecture.of(
                measured(architecture(dModel, nLayer, dInner), false, ms, bytes));
    }

    static SearchView search(String id, SearchState state, long measured) {
        return search(id, state, measured, 0, MeasurementProtocol.STANDARD);
    }

    static SearchView search(
            String id, SearchState state, long measured, long held, MeasurementProtocol protocol) {
        return search(id, state, measured, held, protocol, List.of(), null);
    }

    /** Of which all device classes are exhausted where there is a reason. */
    static SearchView search(
            String id,
            SearchState state,
            long measured,
            List<Bound> bounds,
            @Nullable String reason) {
        return search(id, state, measured, 0, MeasurementProtocol.STANDARD, bounds, reason);
    }

    private static SearchView search(
            String id,
            SearchState state,
            long measured,
            long held,
            MeasurementProtocol protocol,
            List<Bound> bounds,
            @Nullable String reason) {
        return new SearchView(
                id,
                state,
                reason,
                2,
                NOON.plusSeconds(measured),
                NOON,
                65,
                Budget.ofMeasurements(200),
                measured,
                2,
                List.of(DEVICE),
                List.of(
                        new SearchView.FrontierView(
                                DEVICE, measured, 2, reason != null, held, 3, 0.42, Map.of())),
                SpaceView.of(SearchSpaces.builtIn("gpt2").orElseThrow()),
                1,
                Workload.LTS,
                protocol,
                Objectives.STANDARD.names(),
                bounds,
                "predictor",
                List.of());
    }
}
