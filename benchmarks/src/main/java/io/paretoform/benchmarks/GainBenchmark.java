package io.paretoform.benchmarks;

import io.paretoform.core.frontier.Contributions;
import io.paretoform.core.frontier.HypervolumeGain;
import io.paretoform.core.frontier.RunningHypervolume;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a search asks of a frontier as large as frontiers of searches are. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
public class GainBenchmark {
    @Param({"2", "3"})
    public int objectives = 3;

    @Param({"100", "500"})
    public int points = 100;

    private List<double[]> frontier = List.of();
    private double[][] candidates = {};
    private HypervolumeGain gain = HypervolumeGain.over(1, List.of());
    private RunningHypervolume running = new RunningHypervolume(1);
    private int next;

    /** Makes a frontier, and candidates about as good. */
    @Setup
    public void makePoints() {
        Random random = new Random(1);
        frontier = List.of(Cloud.SHELL.points(random, points, objectives));
        candidates = Cloud.SHELL.points(random, 1_024, objectives);
        gain = HypervolumeGain.over(objectives, frontier);
        running = new RunningHypervolume(objectives);
        frontier.forEach(running::add);
    }

    /** Makes what answers for gains. */
    @Benchmark
    public HypervolumeGain prepare() {
        return HypervolumeGain.over(objectives, frontier);
    }

    /** What a candidate would add. */
    @Benchmark
    public double gain() {
        return gain.of(candidate());
    }

    /** Adds a point to a hypervolume that is kept, and takes it out again. */
    @Benchmark
    public double addAndRemove() {
        double[] candidate = candidate();
        return running.add(candidate) + running.remove(candidate);
    }

    /** What each member contributes. */
    @Benchmark
    public double[] contributions() {
        return Contributions.ofGains(objectives, frontier);
    }

    private double[] candidate() {
        next = (next + 1) % candidates.length;
        return candidates[next];
    }
}
