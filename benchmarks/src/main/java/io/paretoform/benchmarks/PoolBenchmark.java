package io.paretoform.benchmarks;

import io.paretoform.core.measure.Workload;
import io.paretoform.core.proxy.ProxyScores;
import io.paretoform.core.search.AdmissionOrder;
import io.paretoform.core.search.Candidate;
import io.paretoform.core.search.Origin;
import io.paretoform.core.search.Waiting;
import io.paretoform.core.search.WaitingRoom;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.SearchSpaces;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
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

/** Scored and named candidates on their way to a job, in nanoseconds a candidate. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC"})
public class PoolBenchmark {
    private static final int BATCH = 100;
    private static final int OFFERS = 2 * WaitingRoom.CAPACITY;

    @Param({"AS_PROPOSED", "BY_GAIN"})
    public AdmissionOrder order = AdmissionOrder.BY_GAIN;

    private final RandomGenerator random = new SplittableRandom(1);
    private final SearchSpace space = SearchSpaces.builtIn("gpt2").orElseThrow();
    private List<Waiting> candidates = List.of();

    /** Draws the candidates. */
    @Setup
    public void draw() {
        candidates =
                IntStream.range(0, OFFERS).mapToObj(i -> waiting(i / BATCH, i % BATCH)).toList();
    }

    /** Twice as many candidates as a room holds, the newest last. */
    @Benchmark
    @OperationsPerInvocation(OFFERS)
    public WaitingRoom offer() {
        WaitingRoom room = new WaitingRoom(order, WaitingRoom.CAPACITY);
        candidates.forEach(room::offer);
        return room;
    }

    private Waiting waiting(long batch, int position) {
        Candidate candidate = new Candidate(space.sample(random), Origin.RANDOM);
        candidate.id(); // Made where the candidate is decoded, and once.
        return new Waiting(
                candidate, ProxyScores.of(candidate.architecture(), Workload.LTS), batch, position);
    }
}
