package io.paretoform.benchmarks;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.frontier.Point;
import io.paretoform.core.measure.Workload;
import io.paretoform.core.proxy.ProxyScores;
import io.paretoform.core.search.CandidatePool;
import io.paretoform.core.search.PooledCandidate;
import io.paretoform.core.search.ProxySpace;
import io.paretoform.core.space.SearchSpace;
import io.paretoform.core.space.SearchSpaces;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
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

/** Scored and named candidates on their way through a pool, in nanoseconds a candidate. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC"})
public class PoolBenchmark {
    private static final int BATCH = 100;
    private static final int OFFERS = 2 * CandidatePool.CAPACITY;

    @Param({"0", "50"})
    public int members = 50;

    private final RandomGenerator random = new SplittableRandom(1);
    private final SearchSpace space = SearchSpaces.builtIn("gpt2").orElseThrow();
    private List<Point> frontier = List.of();
    private List<PooledCandidate> candidates = List.of();

    /** Draws frontier and candidates. */
    @Setup
    public void draw() {
        frontier =
                Stream.generate(() -> space.sample(random))
                        .limit(members)
                        .map(PoolBenchmark::point)
                        .toList();
        candidates =
                IntStream.range(0, OFFERS)
                        .mapToObj(i -> pooled(space.sample(random), i / BATCH, i % BATCH))
                        .toList();
    }

    /** Twice as many candidates as a pool holds, the newest last. */
    @Benchmark
    @OperationsPerInvocation(OFFERS)
    public CandidatePool offer() {
        CandidatePool pool = new CandidatePool(ProxySpace.OBJECTIVES, CandidatePool.CAPACITY);
        pool.frontierIs(frontier);
        candidates.forEach(pool::offer);
        return pool;
    }

    private static PooledCandidate pooled(Architecture architecture, long batch, int position) {
        var candidate =
                new PooledCandidate(architecture, point(architecture), batch, position, false);
        candidate.id(); // Made where the candidate is decoded, and once.
        return candidate;
    }

    private static Point point(Architecture architecture) {
        return ProxySpace.point(ProxyScores.of(architecture, Workload.LTS));
    }
}
