package io.paretoform.simulation.table;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureException;
import io.paretoform.core.architecture.ArchitectureNotation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads HW-GPT-Bench (Sukthanker et al., NeurIPS 2024): a file of latencies ({@code id}, {@code
 * device}, {@code reps_ms}) in the order in which they were measured, 2,500 a run of the measuring
 * program; and a file of architectures ({@code id}, {@code embed_dim}, {@code n_layer}, {@code
 * mlp_ratios}, {@code heads}, {@code bias}, and optionally {@code perplexity} and {@code
 * mem_<device>_MB}, which is what was allocated after a forward pass). Heads are 64 wide whatever
 * the width of the model.
 */
final class HwGptReader {
    private static final int RUN = 2_500;
    private static final int VOCABULARY = 50_257;
    private static final int POSITIONS = 1_024;
    private static final int HEAD_WIDTH = 64;
    private static final double BYTES_A_MEGABYTE = 1 << 20;

    private final CsvFile latencies;
    private final CsvFile architectures;

    private HwGptReader(CsvFile latencies, CsvFile architectures) {
        this.latencies = latencies;
        this.architectures = architectures;
    }

    static MeasurementTable<Architecture> read(CsvFile latencies, CsvFile architectures) {
        return new HwGptReader(latencies, architectures).table();
    }

    private MeasurementTable<Architecture> table() {
        Map<String, Known> known = known();
        RowCollector<Architecture> rows = new RowCollector<>();
        Set<String> seen = new HashSet<>();
        for (CsvLine line : latencies.lines()) {
            String device = line.text("device");
            Known one = known.get(line.text("id"));
            if (one == null) {
                throw line.wrong("id", "expected the id of a line of " + architectures.path());
            }
            if (!seen.add(device + ' ' + line.text("id"))) {
                throw line.wrong("id", "expected once for device " + device);
            }
            int run = rows.count(device) / RUN;
            Optional<Timing> latency = Latencies.of(line, "reps_ms");
            if (latency.isEmpty()) {
                rows.refuse(device);
            } else {
                rows.add(device, one.row(device, latency.get(), run));
            }
        }
        return rows.table(latencies.path().toString());
    }

    /** What the file of architectures says of one. */
    private record Known(
            Architecture architecture, OptionalDouble perplexity, Map<String, Double> memory) {
        TableRow<Architecture> row(String device, Timing latency, int run) {
            Double bytes = memory.get(device.toLowerCase(Locale.ROOT));
            return new TableRow<>(
                    architecture,
                    latency,
                    bytes == null ? OptionalDouble.empty() : OptionalDouble.of(bytes),
                    perplexity,
                    run);
        }
    }

    private Map<String, Known> known() {
        Map<String, Known> known = new HashMap<>();
        Map<String, String> memories = memories();
        for (CsvLine line : architectures.lines()) {
            Map<String, Double> memory = new HashMap<>();
            memories.forEach((device, column) -> {
                if (!line.isEmpty(column)) {
                    memory.put(device, line.positive(column) * BYTES_A_MEGABYTE);
                }
            });
            Known one = new Known(architecture(line), perplexity(line), memory);
            if (known.put(line.text("id"), one) != null) {
                throw line.wrong("id", "expected once");
            }
        }
        return known;
    }

    private OptionalDouble perplexity(CsvLine line) {
        return architectures.has("perplexity") && !line.isEmpty("perplexity")
                ? OptionalDouble.of(line.positive("perplexity"))
                : OptionalDouble.empty();
    }

    /** Columns of memory by the device, in lower case, that they are of. */
    private Map<String, String> memories() {
        return architectures.columns().stream()
                .filter(column -> column.startsWith("mem_") && column.endsWith("_MB"))
                .collect(
                        Collectors.toMap(
                                column ->
                                        column.substring(
                                                        "mem_".length(),
                                                        column.length() - "_MB".length())
                                                .toLowerCase(Locale.ROOT),
                                column -> column));
    }

    private static Architecture architecture(CsvLine line) {
        int width = line.integer("embed_dim");
        int layers = line.integer("n_layer");
        List<Integer> inner =
                line.numbers("mlp_ratios").stream()
                        .map(ratio -> (int) Math.round(ratio * width))
                        .toList();
        try {
            return ArchitectureNotation.parse(
                    Map.of(
                            "backbone",
                            "gpt2",
                            "vocab_size",
                            VOCABULARY,
                            "n_positions",
                            POSITIONS,
                            "d_model",
                            width,
                            "n_layer",
                            layers,
                            "n_head",
                            ofLayers(line, "heads", line.integers("heads"), layers),
                            "d_head",
                            HEAD_WIDTH,
                            "d_inner",
                            ofLayers(line, "mlp_ratios", inner, layers),
                            "bias",
                            line.flag("bias")));
        } catch (ArchitectureException e) {
            throw line.wrong(String.valueOf(e.getMessage()));
        }
    }

    private static List<Integer> ofLayers(
            CsvLine line, String column, List<Integer> values, int layers) {
        if (values.size() != layers) {
            throw line.wrong(column, "expected a value for each of " + layers + " layers");
        }
        return values;
    }
}
