package io.paretoform.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/**
 * How far a flow of candidates has come.
 *
 * @param seconds when
 * @param proposed candidates written
 * @param scored candidates scored and offered to a pool
 * @param repeated those of them that were there already
 * @param generatorCpu seconds of a core, as the others
 * @param brokerCpu of every process that is none of the others
 * @param driverCpu of the process that makes the results
 * @param generatorHeap megabytes, as they stood
 */
record FlowCounts(
        double seconds,
        double proposed,
        double scored,
        double repeated,
        double generatorCpu,
        double proxyCpu,
        double brokerCpu,
        double driverCpu,
        double generatorHeap,
        double proxyHeap) {
    static final String HEAD =
            """
            | window | proposed/s | scored and offered/s | of them repeated | cores: generator | proxy | broker | driver \
            | heap MB: generator | proxy |
            |---|---|---|---|---|---|---|---|---|---|\
            """;

    /** Reads the counts of two services. */
    record Meter(FlowProcess generator, FlowProcess proxy) {
        FlowCounts read() throws IOException, InterruptedException {
            double scored =
                    proxy.sum(line ->
                            line.startsWith("paretoform_scored_total{")
                                    && !line.contains("\"true\""));
            double repeated =
                    proxy.sum(line ->
                            line.startsWith("paretoform_scored_total{")
                                    && line.contains("\"repeated\""));
            double others =
                    ProcessHandle.current()
                            .descendants()
                            .filter(child -> !child.equals(generator.handle()))
                            .filter(child -> !child.equals(proxy.handle()))
                            .mapToDouble(FlowCounts::cpu)
                            .sum();
            return new FlowCounts(
                    System.nanoTime() / 1e9,
                    generator.sum(line -> line.startsWith("paretoform_candidates_total")),
                    scored,
                    repeated,
                    cpu(generator.handle()),
                    cpu(proxy.handle()),
                    others,
                    cpu(ProcessHandle.current()),
                    generator.heapMegabytes(),
                    proxy.heapMegabytes());
        }
    }

    /** A row on what happened since. */
    String since(FlowCounts before, String name) {
        double span = seconds - before.seconds;
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.1f %% | %.2f | %.2f | %.2f | %.2f | %.0f | %.0f |",
                name,
                (proposed - before.proposed) / span,
                (scored - before.scored) / span,
                100 * (repeated - before.repeated) / Math.max(1, scored - before.scored),
                (generatorCpu - before.generatorCpu) / span,
                (proxyCpu - before.proxyCpu) / span,
                (brokerCpu - before.brokerCpu) / span,
                (driverCpu - before.driverCpu) / span,
                generatorHeap,
                proxyHeap);
    }

    private static double cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }
}
