package io.paretoform.simulation.table;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads published measurements, whichever {@link TableFormat} they are in. Files may be packed with
 * gzip. A row whose latency is missing, 0 or less is counted as refused; any other mistake ends the
 * reading with a {@link TableException} that names file, line, column, value and rule.
 */
public final class Tables {
    private Tables() {}

    /**
     * Reads a table.
     *
     * @param architectures the second file of HW-GPT-Bench, which the other formats do not have
     * @throws TableException when a file cannot be used
     */
    public static PublishedTable read(Path table, Optional<Path> architectures) {
        CsvFile file = CsvFile.read(table);
        TableFormat format = TableFormat.of(file);
        if (format != TableFormat.HWGPT_LATENCIES && architectures.isPresent()) {
            throw TableException.of(
                    architectures.get(),
                    "not used: " + table + " has its architectures in its own lines");
        }
        return switch (format) {
            case PARETOFORM -> new PublishedTable.OfArchitectures(GenericReader.read(file));
            case HWGPT_LATENCIES ->
                    new PublishedTable.OfArchitectures(
                            HwGptReader.read(file, required(table, architectures)));
            case HWGPT_ARCHITECTURES ->
                    throw TableException.of(
                            table,
                            "these are architectures; expected the file of latencies, and this one"
                                    + " beside it");
            case HAT -> new PublishedTable.OfHat(HatReader.read(file));
        };
    }

    private static CsvFile required(Path table, Optional<Path> architectures) {
        return CsvFile.read(
                architectures.orElseThrow(() ->
                        TableException.of(
                                table,
                                "has latencies of HW-GPT-Bench; expected its file of"
                                        + " architectures too")));
    }
}
