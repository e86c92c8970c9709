package io.paretoform.simulation.table;

import java.util.OptionalDouble;

/**
 * Reads a latency table of HAT: ten features and the mean latencies of encoder and decoder in
 * milliseconds, of one device, which the file's name says. The latency is their sum; repetitions
 * are not published, and what the deviations beside them are of the authors do not say.
 */
final class HatReader {
    private static final String ENCODER = "latency_mean_encoder";
    private static final String DECODER = "latency_mean_decoder";

    private HatReader() {}

    static MeasurementTable<HatRow> read(CsvFile file) {
        String device =
                String.valueOf(file.path().getFileName())
                        .replaceAll("\\.csv(\\.gz)?$|^latency_", "");
        RowCollector<HatRow> rows = new RowCollector<>();
        for (CsvLine line : file.lines()) {
            HatRow subject = row(line);
            if (isMissing(line, ENCODER) || isMissing(line, DECODER)) {
                rows.refuse(device);
            } else {
                Timing latency = Timing.ofMean(line.number(ENCODER) + line.number(DECODER));
                rows.add(
                        device,
                        new TableRow<>(
                                subject,
                                latency,
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                0));
            }
        }
        return rows.table(file.path().toString());
    }

    private static boolean isMissing(CsvLine line, String column) {
        return line.isEmpty(column) || !(line.number(column) > 0);
    }

    private static HatRow row(CsvLine line) {
        return new HatRow(
                size(line, "encoder_embed_dim"),
                size(line, "encoder_layer_num"),
                line.positive("encoder_ffn_embed_dim_avg"),
                line.positive("encoder_self_attention_heads_avg"),
                size(line, "decoder_embed_dim"),
                size(line, "decoder_layer_num"),
                line.positive("decoder_ffn_embed_dim_avg"),
                line.positive("decoder_self_attention_heads_avg"),
                line.positive("decoder_ende_attention_heads_avg"),
                line.positive("decoder_arbitrary_ende_attn_avg"));
    }

    /** HAT writes some of its whole numbers with a point. */
    private static int size(CsvLine line, String column) {
        double value = line.positive(column);
        if (value != Math.rint(value)) {
            throw line.wrong(column, "expected an integer");
        }
        return (int) value;
    }
}
