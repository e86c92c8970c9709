package io.paretoform.benchmarks;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What a candidate costs on its way to the pool, step by step. About two minutes. */
public final class CandidateBenchmarks {
    private CandidateBenchmarks() {}

    /** Prints a row of Markdown for each benchmark at the end. */
    public static void main(String[] args) throws RunnerException {
        if (args.length > 1) {
            System.err.println("usage: CandidateBenchmarks [PATTERN]");
            System.exit(2);
        }
        String pattern =
                args.length == 1
                        ? args[0]
                        : CandidateBenchmark.class.getName() + "|" + PoolBenchmark.class.getName();
        ChainedOptionsBuilder options =
                new OptionsBuilder()
                        .include(pattern)
                        .addProfiler(CpuTimeProfiler.class)
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1));
        ResultRows.print(new Runner(options.build()).run());
    }
}
