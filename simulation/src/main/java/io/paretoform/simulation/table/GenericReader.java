package io.paretoform.simulation.table;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureException;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.architecture.Gene;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Reads Paretoform's own layout, one measurement a line:
 *
 * <ul>
 *   <li>{@code backbone} (where it is left out: {@code gpt2}) and any gene under its name; values
 *       of a gene of each layer, or of a list, between spaces; a gene whose value is empty takes
 *       its default
 *   <li>{@code device}
 *   <li>{@code latency_ms}: repetitions in milliseconds in the order of measuring, between spaces
 *   <li>{@code peak_memory_bytes}, {@code perplexity}: optional, and may be empty
 *   <li>{@code run}: optional number of the run of the measuring program
 * </ul>
 *
 * Lines of a device are in the order in which they were measured.
 */
final class GenericReader {
    private static final String BACKBONE = "backbone";
    private static final String DEVICE = "device";
    private static final String LATENCY = "latency_ms";
    private static final String MEMORY = "peak_memory_bytes";
    private static final String PERPLEXITY = "perplexity";
    private static final String RUN = "run";
    private static final Set<String> MEASURED = Set.of(DEVICE, LATENCY, MEMORY, PERPLEXITY, RUN);

    private GenericReader() {}

    static MeasurementTable<Architecture> read(CsvFile file) {
        RowCollector<Architecture> rows = new RowCollector<>();
        for (CsvLine line : file.lines()) {
            String device = line.text(DEVICE);
            Architecture architecture = architecture(file, line);
            Optional<Timing> latency = Latencies.of(line, LATENCY);
            if (latency.isEmpty()) {
                rows.refuse(device);
            } else {
                rows.add(
                        device,
                        new TableRow<>(
                                architecture,
                                latency.get(),
                                optional(file, line, MEMORY),
                                optional(file, line, PERPLEXITY),
                                file.has(RUN) ? line.integer(RUN) : 0));
            }
        }
        return rows.table(file.path().toString());
    }

    private static OptionalDouble optional(CsvFile file, CsvLine line, String column) {
        return file.has(column) && !line.isEmpty(column)
                ? OptionalDouble.of(line.positive(column))
                : OptionalDouble.empty();
    }

    private static Architecture architecture(CsvFile file, CsvLine line) {
        Map<String, Object> notation = new HashMap<>();
        notation.put(BACKBONE, "gpt2");
        for (String column : file.columns()) {
            if (!MEASURED.contains(column) && !line.isEmpty(column)) {
                notation.put(
                        column, column.equals(BACKBONE) ? line.text(column) : value(line, column));
            }
        }
        try {
            return ArchitectureNotation.parse(notation);
        } catch (ArchitectureException e) {
            throw line.wrong(String.valueOf(e.getMessage()));
        }
    }

    private static Object value(CsvLine line, String column) {
        Optional<Gene> gene = Gene.named(column);
        if (gene.isPresent() && gene.get().shape() == Gene.Shape.FLAG) {
            return line.flag(column);
        }
        List<Integer> values = line.integers(column);
        return values.size() == 1 ? values.getFirst() : values;
    }
}
