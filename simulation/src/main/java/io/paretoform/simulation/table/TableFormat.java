package io.paretoform.simulation.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The layouts in which measurements are published, told apart by their line of names. */
public enum TableFormat {
    /** Paretoform's own: an architecture's genes, device and repetitions in one line. */
    PARETOFORM(List.of("device", "latency_ms", "d_model", "n_layer")),
    /** The latencies of HW-GPT-Bench; architectures are in another file. */
    HWGPT_LATENCIES(List.of("id", "device", "reps_ms")),
    /** The architectures of HW-GPT-Bench. */
    HWGPT_ARCHITECTURES(List.of("id", "embed_dim", "n_layer", "mlp_ratios", "heads", "bias")),
    /** HAT's features and latencies of one device. */
    HAT(
            List.of(
                    "encoder_embed_dim",
                    "decoder_layer_num",
                    "latency_mean_encoder",
                    "latency_mean_decoder"));

    private final List<String> columns;

    TableFormat(List<String> columns) {
        this.columns = columns;
    }

    /** Columns by which it is recognised. */
    public List<String> columns() {
        return columns;
    }

    /** The format of a file, by its line of names. */
    static TableFormat of(CsvFile file) {
        return Arrays.stream(values())
                .filter(format -> file.columns().containsAll(format.columns))
                .findFirst()
                .orElseThrow(() ->
                        TableException.of(
                                file.path(),
                                1,
                                "columns "
                                        + file.columns()
                                        + ": expected those of a known table: "
                                        + known()));
    }

    private static String known() {
        return Arrays.stream(values())
                .map(format -> format.columns.toString())
                .collect(Collectors.joining(" or "));
    }
}
