package io.paretoform.cli;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureId;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.architecture.Gene;
import io.paretoform.core.architecture.Presets;
import io.paretoform.core.count.ArchitectureCounts;
import io.paretoform.core.count.MemoryFloor;
import io.paretoform.core.measure.LogitsScope;
import io.paretoform.core.measure.Precision;
import io.paretoform.exports.text.Units;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an architecture without running it.
 *
 * @param name what it is published as
 * @param tokens length of the prefill, and of the cache of the decode step
 * @param flopsPrefill of one forward pass with the logits of all tokens
 * @param flopsDecodeStep of one more token
 * @param weightBytes in fp32
 * @param memoryFloorBytes the least memory that the prefill can do with, in fp32
 */
record Description(
        ArchitectureId id,
        @Nullable String name,
        long decoderParameters,
        long embeddingParameters,
        long outputParameters,
        long totalParameters,
        long weightBytes,
        long memoryFloorBytes,
        int tokens,
        long flopsPrefill,
        long flopsDecodeStep,
        Architecture architecture) {

    static Description of(Architecture architecture, int tokens) {
        ArchitectureCounts counts = ArchitectureCounts.of(architecture);
        return new Description(
                architecture.id(),
                Presets.nameOf(architecture).orElse(null),
                counts.decoderParameters(),
                counts.embeddingParameters(),
                counts.outputParameters(),
                counts.totalParameters(),
                counts.weightBytes(Precision.FP32),
                MemoryFloor.bytes(architecture, tokens, Precision.FP32),
                tokens,
                counts.flopsPrefill(tokens, LogitsScope.ALL),
                counts.flopsDecodeStep(tokens),
                architecture);
    }

    /** For a person: what it is, what it counts, and its layers. */
    String text() {
        String title = name == null ? architecture.backbone().key() : name;
        TextTable counts =
                new TextTable(title, "")
                        .row("decoder parameters", exact(decoderParameters))
                        .row("embedding parameters", exact(embeddingParameters))
                        .row("output parameters", exact(outputParameters))
                        .row("total parameters", exact(totalParameters))
                        .row("weights, fp32", Units.bytes((double) weightBytes))
                        .row(
                                "least memory, " + tokens + " tokens",
                                Units.bytes((double) memoryFloorBytes))
                        .row("FLOPs, " + tokens + " tokens", Units.count((double) flopsPrefill))
                        .row("FLOPs, one more token", Units.count((double) flopsDecodeStep));
        return String.join(
                System.lineSeparator(),
                counts.toString(),
                "",
                layers().toString(),
                "",
                others(),
                "id " + id);
    }

    private static String exact(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Neighbouring layers of one shape share a line. */
    private TextTable layers() {
        TextTable table = new TextTable("layers", Gene.N_HEAD.key(), Gene.D_INNER.key());
        int first = 0;
        for (int layer = 1; layer <= architecture.nLayer(); layer++) {
            if (layer == architecture.nLayer() || !shape(layer).equals(shape(first))) {
                table.row(
                        first == layer - 1 ? "" + layer : (first + 1) + "-" + layer,
                        "" + architecture.nHead(first),
                        "" + architecture.dInner(first));
                first = layer;
            }
        }
        return table;
    }

    private String shape(int layer) {
        return architecture.nHead(layer) + "/" + architecture.dInner(layer);
    }

    private String others() {
        Map<String, Object> said = ArchitectureNotation.write(architecture);
        return architecture.backbone().genes().stream()
                .filter(gene -> gene.shape() != Gene.Shape.PER_LAYER)
                .filter(gene -> said.containsKey(gene.key()))
                .filter(gene -> !architecture.values(gene).isEmpty())
                .map(gene -> gene.key() + " " + values(gene))
                .collect(Collectors.joining(", "));
    }

    private String values(Gene gene) {
        String values =
                architecture.values(gene).stream()
                        .map(value -> gene.shape().isFlag() ? "" + (value != 0) : "" + value)
                        .collect(Collectors.joining(" "));
        return gene.shape().isSingle() ? values : "[" + values + "]";
    }
}
