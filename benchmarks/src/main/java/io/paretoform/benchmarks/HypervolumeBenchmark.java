package io.paretoform.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The exact hypervolume of points on a sphere, from the points as they come. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class HypervolumeBenchmark {
    @Param({"PARETOFORM"})
    public String contender = "PARETOFORM";

    @Param({"3"})
    public int objectives = 3;

    @Param({"1000"})
    public int points = 1_000;

    private DoubleSupplier volume = () -> 0;

    /** Makes the points. */
    @Setup
    public void makePoints() {
        volume =
                Contender.Name.valueOf(contender)
                        .contender()
                        .volume(Cloud.SHELL.points(new Random(1), points, objectives));
    }

    /** The volume. */
    @Benchmark
    public double volume() {
        return volume.getAsDouble();
    }
}
