package io.paretoform.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What a service takes, in megabytes (10^6).
 *
 * @param resident as the kernel counts it
 * @param most resident so far
 * @param heap used, garbage among it
 */
record ServiceMemory(double resident, double most, double heap) {
    static final String HEAD =
            """
            | memory in MB | resident | most resident | heap used |
            |---|---|---|---|\
            """;

    static ServiceMemory of(FlowProcess service) throws IOException, InterruptedException {
        String status =
                Files.readString(Path.of("/proc", Long.toString(service.handle().pid()), "status"));
        return new ServiceMemory(
                kibibytes(status, "VmRSS:") * 1.024e-3,
                kibibytes(status, "VmHWM:") * 1.024e-3,
                service.heapMegabytes());
    }

    String row(String when) {
        return String.format(
                Locale.ROOT, "| %s | %.0f | %.0f | %.0f |", when, resident, most, heap);
    }

    private static double kibibytes(String status, String field) {
        return status.lines()
                .filter(line -> line.startsWith(field))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
