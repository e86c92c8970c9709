package io.paretoform.benchmarks;

import io.paretoform.contracts.CandidateBatch;
import io.paretoform.contracts.Codec;
import io.paretoform.contracts.UnreadableMessageException;
import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.proxy.ProxyScores;
import io.paretoform.core.search.AdmissionOrder;
import io.paretoform.core.search.Candidate;
import io.paretoform.core.search.Origin;
import io.paretoform.core.search.StrategyState;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.SearchSpaces;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What one candidate costs on one core, step by step, in nanoseconds. {@link #sampleAndScore} is
 * what a search does in process: it draws a valid candidate and counts its proxies. Ids are made
 * when candidates leave the process.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC"})
public class CandidateBenchmark {
    private static final int BATCH = 100;
    private static final int KNOWN = 1_024;

    /** As {@code LtsEvolution} has it. */
    private static final double MUTATION = 0.3;

    @Param({"gpt2"})
    public String builtIn = "gpt2";

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1L);
    private SearchSpace space = SearchSpaces.builtIn(builtIn).orElseThrow();
    private List<Architecture> known = List.of();
    private CandidateBatch batch = batch(known);
    private byte[] message = {};
    private int next;

    /** Draws what the steps begin from. */
    @Setup
    public void draw() {
        space = SearchSpaces.builtIn(builtIn).orElseThrow();
        known = Stream.generate(() -> space.sample(random)).limit(KNOWN).toList();
        batch = batch(known.subList(0, BATCH));
        message = Codec.CANDIDATES.encode(batch);
        System.out.printf("bytes a candidate: %.1f%n", (double) message.length / BATCH);
    }

    /** A draw from the space. */
    @Benchmark
    public Architecture sample() {
        return space.sample(random);
    }

    /** A variant of one parent. */
    @Benchmark
    public Architecture mutate() {
        return space.mutate(any(), MUTATION, random);
    }

    /** A child of two parents. */
    @Benchmark
    public Architecture crossover() {
        return space.crossover(any(), any(), random);
    }

    /** The proxies of a candidate that is there. */
    @Benchmark
    public ProxyScores score() {
        return ProxyScores.of(any(), Workload.LTS);
    }

    /** Generated and scored. */
    @Benchmark
    public ProxyScores sampleAndScore() {
        return ProxyScores.of(space.sample(random), Workload.LTS);
    }

    /** Bred as evolution does, and scored. */
    @Benchmark
    public ProxyScores mutateAndScore() {
        return ProxyScores.of(space.mutate(any(), MUTATION, random), Workload.LTS);
    }

    /** Drawn and named: an architecture makes its id once. */
    @Benchmark
    public ArchitectureId sampleAndName() {
        return space.sample(random).id();
    }

    /** To JSON, in a batch of 100. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public byte[] encode() {
        return Codec.CANDIDATES.encode(batch);
    }

    /** From JSON, in a batch of 100. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public CandidateBatch decode() throws UnreadableMessageException {
        return Codec.CANDIDATES.decode(message);
    }

    private Architecture any() {
        next = (next + 1) % KNOWN;
        return known.get(next);
    }

    private static CandidateBatch batch(List<Architecture> architectures) {
        return new CandidateBatch(
                Instant.EPOCH,
                "throughput",
                0,
                0,
                StrategyState.INITIAL,
                false,
                null,
                AdmissionOrder.BY_GAIN,
                architectures.stream()
                        .map(architecture -> new Candidate(architecture, Origin.RANDOM))
                        .toList());
    }
}
