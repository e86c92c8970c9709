package io.paretoform.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Archive, hypervolume and gains, beside jMetal and MOEA Framework where these end within seconds.
 * About two minutes.
 */
public final class FrontierBenchmarks {
    private static final String OURS = Contender.Name.PARETOFORM.name();
    private static final String[] PEERS = {
        Contender.Name.JMETAL.name(), Contender.Name.MOEA_FRAMEWORK.name()
    };

    private FrontierBenchmarks() {}

    /** Prints a row of Markdown for each benchmark at the end. */
    public static void main(String[] args) throws RunnerException {
        if (args.length != 0) {
            System.err.println("usage: FrontierBenchmarks");
            System.exit(2);
        }
        List<RunResult> results = new ArrayList<>();
        for (ChainedOptionsBuilder options : runs()) {
            Collection<RunResult> run = new Runner(options.shouldFailOnError(true).build()).run();
            results.addAll(run);
        }
        ResultRows.print(results);
    }

    private static List<ChainedOptionsBuilder> runs() {
        return List.of(
                fill(20, 10, OURS).param("cloud", "SHELL").param("points", "10000", "100000"),
                fill(5, 10, OURS).param("cloud", "CUBE", "BALL").param("points", "1000000"),
                fill(3, 5, OURS)
                        .param("cloud", "CUBE")
                        .param("points", "1000000")
                        .param("objectives", "4"),
                fill(1, 3, PEERS).param("cloud", "SHELL").param("points", "10000"),
                fill(5, 10, PEERS).param("cloud", "CUBE").param("points", "1000000"),
                fill(1, 3, PEERS)
                        .param("cloud", "CUBE")
                        .param("points", "1000000")
                        .param("objectives", "4"),
                volume(100, 20, OURS).param("points", "1000", "10000", "100000"),
                volume(20, 10, OURS).param("points", "100", "1000").param("objectives", "4"),
                volume(20, 10, PEERS).param("points", "1000"),
                volume(20, 10, PEERS).param("points", "100").param("objectives", "4"),
                new OptionsBuilder()
                        .include(GainBenchmark.class.getName())
                        .warmupIterations(2)
                        .warmupTime(TimeValue.milliseconds(300))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.milliseconds(300)));
    }

    private static ChainedOptionsBuilder fill(int warmups, int samples, String... contenders) {
        return single(ArchiveBenchmark.class, warmups, samples, contenders);
    }

    private static ChainedOptionsBuilder volume(int warmups, int samples, String... contenders) {
        return single(HypervolumeBenchmark.class, warmups, samples, contenders);
    }

    private static ChainedOptionsBuilder single(
            Class<?> benchmark, int warmups, int samples, String... contenders) {
        return new OptionsBuilder()
                .include(benchmark.getName())
                .param("contender", contenders)
                .warmupIterations(warmups)
                .measurementIterations(samples);
    }
}
