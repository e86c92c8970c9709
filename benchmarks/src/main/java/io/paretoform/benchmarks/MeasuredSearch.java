package io.paretoform.benchmarks;

import io.paretoform.contracts.Measured;
import io.paretoform.contracts.MeasurementConditions;
import io.paretoform.contracts.MeasurementCost;
import io.paretoform.contracts.ProfileJob;
import io.paretoform.contracts.SearchDefinition;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.frontier.Objectives;
import io.paretoform.core.measure.Interval;
import io.paretoform.core.measure.MeasurementProtocol;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.proxy.ProxyScores;
import io.paretoform.core.search.Budget;
import io.paretoform.core.search.SearchState;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.SearchSpaces;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * A search of the built-in GPT-2 space whose results are made up: random architectures, each once;
 * latency follows operations and layers, memory follows weights, both with noise; {@value #SAMPLES}
 * timed passes each.
 */
final class MeasuredSearch {
    static final String ID = "20261122-100000-100000";
    static final String DEVICE = "benchmark-1t-fp32-00000000";

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final int SAMPLES = 100;
    private static final int MOST = 10_000_000;
    private static final double FLOPS_A_MS = 5e7;
    private static final double MS_A_LAYER = 0.2;
    private static final double MODEL_ERROR = 0.05;
    private static final double NOISE = 0.004;

    /** Half width of an interval as a share of the value. */
    private static final double ERROR = 0.01;

    private final SearchSpace space = SearchSpaces.builtIn("gpt2").orElseThrow();
    private final Random random = new Random(1);
    private final Set<ArchitectureId> made = new HashSet<>();

    /** The search after it has made that many results. */
    static MeasuredSearch after(int results) {
        MeasuredSearch search = new MeasuredSearch();
        for (int i = 0; i < results; i++) {
            search.next();
        }
        return search;
    }

    /** When a result was made, counted from 1. */
    static Instant madeAt(int result) {
        return START.plusSeconds(10L * result);
    }

    /** The record of the running search. */
    SearchDefinition definition() {
        return new SearchDefinition(
                START,
                ID,
                2,
                SearchState.RUNNING,
                space,
                1,
                Workload.LTS,
                MeasurementProtocol.STANDARD,
                Budget.ofMeasurements(MOST),
                Objectives.STANDARD.names(),
                List.of(),
                "lts",
                List.of(),
                List.of(DEVICE),
                null,
                Duration.ZERO);
    }

    /** The next result, ten seconds after the last. */
    Measured next() {
        return measured(OptionalDouble.empty());
    }

    /**
     * One that joins the frontier, as it takes less memory than all others.
     *
     * @param memory in bytes; it may be far too little
     */
    Measured nextMember(double memory) {
        return measured(OptionalDouble.of(memory));
    }

    private Measured measured(OptionalDouble givenMemory) {
        Architecture architecture = space.sample(random);
        while (!made.add(architecture.id())) {
            architecture = space.sample(random);
        }
        Instant now = madeAt(made.size());
        ProxyScores scores = ProxyScores.of(architecture, Workload.LTS);
        double latency =
                ((double) scores.flopsPrefill() / FLOPS_A_MS + MS_A_LAYER * architecture.nLayer())
                        * error();
        double memory =
                givenMemory.orElseGet(
                        () -> Math.rint(((double) scores.weightBytes() * 1.1 + 2e7) * error()));
        ProfileJob job =
                ProfileJob.of(
                        now.minusSeconds(8),
                        ID,
                        DEVICE,
                        1,
                        false,
                        architecture,
                        scores,
                        Workload.LTS,
                        MeasurementProtocol.STANDARD);
        return new Measured(
                now,
                job,
                "benchmark",
                Map.of(
                        "decoder_parameters", exact((double) scores.decoderParameters()),
                        "latency_ms",
                                new Interval(latency * (1 - ERROR), latency, latency * (1 + ERROR)),
                        "peak_memory_bytes", exact(memory)),
                samples(latency),
                true,
                1.0,
                List.of(),
                new MeasurementConditions(List.of(1), 0.01, 1, 0.0, 0, 0L, 0.0),
                new MeasurementCost(8_000, 700, 300, 6_500),
                Map.of("runtime", "made up"));
    }

    private double error() {
        return Math.exp(MODEL_ERROR * random.nextGaussian());
    }

    private List<Double> samples(double latency) {
        return DoubleStream.generate(() -> latency * (1 + NOISE * random.nextGaussian()))
                .limit(SAMPLES)
                .boxed()
                .toList();
    }

    private static Interval exact(double value) {
        return new Interval(value, value, value);
    }
}
