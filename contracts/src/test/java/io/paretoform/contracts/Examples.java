package io.paretoform.contracts;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.architecture.Presets;
import io.paretoform.core.measure.Interval;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.proxy.ProxyScores;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.Candidate;
import io.paretoform.core.search.Origin;
import io.paretoform.core.search.SearchState;
import io.paretoform.core.search.StrategyState;
import io.paretoform.core.space.SearchSpaces;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One message of each kind, as they follow one candidate. */
final class Examples {
    static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");
    static final String SEARCH = "20261122-080000-3f0c9a";
    static final String DEVICE = "amd-epyc-ort-1.29.0-1t-fp32-ccace24d";
    static final Architecture ARCHITECTURE =
            ArchitectureNotation.parse(
                    Map.of(
                            "backbone", "gpt2",
                            "vocab_size", 50257,
                            "n_positions", 192,
                            "d_model", 512,
                            "n_layer", 3,
                            "n_head", List.of(8, 2, 4),
                            "d_inner", List.of(1920, 1920, 3712)));
    static final ArchitectureId MEMBER = Presets.named("gpt2").orElseThrow().id();
    static final ProfileJob JOB =
            ProfileJob.of(
                    AT,
                    SEARCH,
                    DEVICE,
                    1,
                    false,
                    ARCHITECTURE,
                    ProxyScores.of(ARCHITECTURE, Workload.LTS),
                    Workload.LTS);

    private Examples() {}

    /** Each example under the name of its golden file. */
    static Map<String, Example<?>> all() {
        Map<String, Example<?>> all = new LinkedHashMap<>();
        all.put("search-definition", new Example<>(Codec.SEARCHES, search()));
        all.put("device-announcement", new Example<>(Codec.DEVICES, device()));
        all.put("candidate-batch", new Example<>(Codec.CANDIDATES, batch()));
        all.put("profile-job", new Example<>(Codec.PROFILE_JOBS, JOB));
        all.put("measured", new Example<>(Codec.MEASUREMENTS, measured()));
        all.put("measurement-failed", new Example<>(Codec.MEASUREMENTS, failed()));
        all.put("remeasurement-requested", new Example<>(Codec.MEASUREMENTS, again()));
        all.put("search-exhausted", new Example<>(Codec.MEASUREMENTS, exhausted()));
        all.put("frontier-change", new Example<>(Codec.FRONTIER_CHANGES, change()));
        all.put("dead-letter", new Example<>(Codec.DEAD_LETTERS, deadLetter()));
        return all;
    }

    /** A message and the codec of its topic. */
    record Example<T extends Message>(Codec<T> codec, T message) {
        byte[] encoded() {
            return codec.encode(message);
        }

        boolean decodesFrom(byte[] json) throws UnreadableMessageException {
            return codec.decode(json).equals(message);
        }
    }

    static SearchDefinition search() {
        return new SearchDefinition(
                AT,
                SEARCH,
                4,
                SearchState.RUNNING,
                SearchSpaces.builtIn("gpt2").orElseThrow(),
                42,
                Workload.LTS,
                new Budget(OptionalInt.of(200), Optional.of(Duration.ofMinutes(10))),
                List.of("decoder_parameters", "latency_ms", "peak_memory_bytes"),
                SearchSpaces.builtIn("gpt2").orElseThrow().baselines(),
                List.of(DEVICE),
                null,
                Duration.ofSeconds(90));
    }

    private static DeviceAnnouncement device() {
        return new DeviceAnnouncement(
                AT,
                "workshop-1",
                DEVICE,
                "AMD EPYC",
                "ort 1.29.0",
                1,
                "fp32",
                Map.of("kernel", "6.1.0"),
                true,
                Duration.ofSeconds(10));
    }

    private static CandidateBatch batch() {
        return new CandidateBatch(
                AT,
                SEARCH,
                7,
                120,
                StrategyState.of(Map.of(MEMBER.hex(), 3L)),
                false,
                List.of(new Candidate(ARCHITECTURE, Origin.MUTATION)));
    }

    private static Measured measured() {
        return new Measured(
                AT,
                JOB,
                "workshop-1",
                Map.of(
                        "latency_ms", new Interval(80.1, 80.6, 81.0),
                        "peak_memory_bytes", new Interval(312e6, 312e6, 312e6),
                        "decoder_parameters", new Interval(10_901_376, 10_901_376, 10_901_376)),
                List.of(80.6, 80.1, 81.0),
                true,
                new MeasurementConditions(List.of(1), 0.04, 0.99, 2),
                new MeasurementCost(2950.0, 4.2, 310.0, 2410.0),
                Map.of("ort_version", "1.29.0", "graph_variant", "fused", "seed", "1"));
    }

    private static MeasurementFailed failed() {
        return new MeasurementFailed(
                AT,
                JOB,
                "workshop-1",
                FailureReason.OUT_OF_MEMORY,
                "the measuring process was killed");
    }

    private static RemeasurementRequested again() {
        return new RemeasurementRequested(
                AT, SEARCH, DEVICE, ARCHITECTURE.id(), 2, "drift of the sentinels");
    }

    private static SearchExhausted exhausted() {
        return new SearchExhausted(AT, SEARCH, DEVICE, 200);
    }

    private static FrontierChange change() {
        return new FrontierChange(
                AT,
                SEARCH,
                121,
                DEVICE,
                JOB.job(),
                List.of(
                        new FrontierMember(
                                ARCHITECTURE,
                                Map.of(
                                        "decoder_parameters", 10_901_376.0,
                                        "latency_ms", 80.6,
                                        "peak_memory_bytes", 312e6))),
                List.of(MEMBER),
                17,
                0.83,
                Map.of(
                        "decoder_parameters",
                        0.0,
                        "latency_ms",
                        1300.0,
                        "peak_memory_bytes",
                        2.4e9));
    }

    private static DeadLetter deadLetter() {
        return new DeadLetter(
                AT,
                "paretoform.measurements",
                3,
                991,
                SEARCH,
                "frontier-service",
                DeadLetter.Reason.UNREADABLE,
                "not a JSON object",
                "rubbish");
    }
}
