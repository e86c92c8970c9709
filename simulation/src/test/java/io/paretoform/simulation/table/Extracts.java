package io.paretoform.simulation.table;

import io.paretoform.core.architecture.Architecture;
import java.nio.file.Path;
import java.util.Optional;

/** Extracts of published tables among the test's resources. */
final class Extracts {
    private static final Path RESOURCES = Path.of("src/test/resources");
    static final Path HWGPT_LATENCIES = RESOURCES.resolve("hwgpt/s_latency_ms.csv");
    static final Path HWGPT_ARCHITECTURES = RESOURCES.resolve("hwgpt/s_architectures.csv");
    static final Path HAT = RESOURCES.resolve("hat/latency_wmt14ende_cpu_raspberrypi.csv");

    private Extracts() {}

    static MeasurementTable<Architecture> hwGpt() {
        return architectures(Tables.read(HWGPT_LATENCIES, Optional.of(HWGPT_ARCHITECTURES)));
    }

    static MeasurementTable<HatRow> hat() {
        if (Tables.read(HAT, Optional.empty()) instanceof PublishedTable.OfHat(var rows)) {
            return rows;
        }
        throw new AssertionError(HAT + " is no table of HAT");
    }

    static MeasurementTable<Architecture> architectures(PublishedTable table) {
        if (table instanceof PublishedTable.OfArchitectures(var rows)) {
            return rows;
        }
        throw new AssertionError(table + " has no architectures");
    }
}
