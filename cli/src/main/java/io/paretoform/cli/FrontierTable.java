package io.paretoform.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A frontier for a person: the largest first, each with its interval. */
final class FrontierTable {
    private FrontierTable() {}

    static TextTable of(String title, List<MeasuredArchitecture> members) {
        TextTable table =
                new TextTable(
                        Set.of("shape"),
                        title,
                        "decoder parameters",
                        "latency ms",
                        "95 % interval",
                        "memory",
                        "shape");
        members.stream()
                .sorted(
                        Comparator.comparingLong(MeasuredArchitecture::decoderParameters)
                                .reversed())
                .forEach(one ->
                        table.row(
                                one.id().abbreviated(),
                                Units.count((double) one.decoderParameters()),
                                Units.digits(one.latencyMs()),
                                Units.digits(one.latencyMsLow())
                                        + " - "
                                        + Units.digits(one.latencyMsHigh()),
                                Units.bytes((double) one.peakMemoryBytes()),
                                Shapes.of(one.architecture())));
        return table;
    }
}
