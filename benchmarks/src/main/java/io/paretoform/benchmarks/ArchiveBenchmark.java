package io.paretoform.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Filling an empty archive with a stream of points, one after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class ArchiveBenchmark {
    @Param({"PARETOFORM"})
    public String contender = "PARETOFORM";

    @Param({"SHELL"})
    public Cloud cloud = Cloud.SHELL;

    @Param({"3"})
    public int objectives = 3;

    @Param({"10000"})
    public int points = 10_000;

    private IntSupplier filling = () -> 0;
    private int members;

    /** Makes the points. */
    @Setup
    public void makePoints() {
        filling =
                Contender.Name.valueOf(contender)
                        .contender()
                        .filling(cloud.points(new Random(1), points, objectives));
    }

    /** Says how large the frontier was, which the cost depends on. */
    @TearDown
    public void printMembers() {
        System.out.printf("members: %d%n", members);
    }

    /** All of the stream. */
    @Benchmark
    public int fill() {
        members = filling.getAsInt();
        return members;
    }
}
