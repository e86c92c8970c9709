package io.paretoform.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** Results of JMH as a table of Markdown. */
final class ResultRows {
    /** What profilers say that is worth a row: processor time and bytes allocated. */
    private static final Set<String> BESIDE = Set.of(CpuTimeProfiler.LABEL, "gc.alloc.rate.norm");

    private ResultRows() {}

    static void print(Collection<RunResult> results) {
        System.out.println("| benchmark | samples | median | least | most | unit |");
        System.out.println("|---|---|---|---|---|---|");
        for (RunResult result : results) {
            System.out.println(row(result, result.getPrimaryResult()));
            result.getSecondaryResults()
                    .forEach((label, other) -> {
                        if (BESIDE.contains(label)) {
                            System.out.println(row(result, other));
                        }
                    });
        }
    }

    private static String row(RunResult result, Result<?> figure) {
        Statistics samples = figure.getStatistics();
        String parameters =
                result.getParams().getParamsKeys().stream()
                        .map(result.getParams()::getParam)
                        .collect(Collectors.joining(" "));
        return String.format(
                Locale.ROOT,
                "| %s %s | %d | %.4g | %.4g | %.4g | %s |",
                label(result, figure),
                parameters,
                samples.getN(),
                samples.getPercentile(50),
                samples.getMin(),
                samples.getMax(),
                figure.getScoreUnit());
    }

    private static String label(RunResult result, Result<?> figure) {
        String benchmark = result.getPrimaryResult().getLabel();
        return figure.getRole().isPrimary() ? benchmark : benchmark + " " + figure.getLabel();
    }
}
