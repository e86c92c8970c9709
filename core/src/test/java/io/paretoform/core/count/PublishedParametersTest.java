package io.paretoform.core.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.architecture.Presets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Independent oracle: what others published about these models. */
class PublishedParametersTest {
    @Test
    void everyReleasedRowIsReproducedExactly() {
        SoftAssertions softly = new SoftAssertions();
        for (LtsRows.Row row : LtsRows.all()) {
            ArchitectureCounts counts = ArchitectureCounts.of(row.architecture());
            softly.assertThat(
                            Map.of(
                                    "p_AdaEmb", counts.embeddingParameters(),
                                    "p_Attn", counts.attentionParameters(),
                                    "p_FFN", counts.feedForwardParameters(),
                                    "p_nonembedding", counts.decoderParameters(),
                                    "p_total", counts.totalParameters()))
                    .as(row.toString())
                    .isEqualTo(
                            Map.of(
                                    "p_AdaEmb", row.count("p_AdaEmb"),
                                    "p_Attn", row.count("p_Attn"),
                                    "p_FFN", row.count("p_FFN"),
                                    "p_nonembedding", row.count("p_nonembedding"),
                                    "p_total", row.count("p_total")));
        }
        softly.assertAll();
    }

    @Test
    void layersAddUpToTheDecoderBeforeItsLastLayerNorm() {
        var gpt2 = Presets.named("gpt2").orElseThrow();
        ArchitectureCounts counts = ArchitectureCounts.of(gpt2);
        long layers = 0;
        for (int layer = 0; layer < gpt2.nLayer(); layer++) {
            layers += counts.layerParameters(layer);
        }

        assertThat(layers + 2L * gpt2.dModel()).isEqualTo(counts.decoderParameters());
    }

    @Test
    void allReleasedRowsAreThere() {
        assertThat(LtsRows.all()).hasSize(522);
    }

    @ParameterizedTest
    @CsvSource({
        "gpt2, 124439808, 85056000",
        "gpt2-medium, 354823168, 302311424",
        "gpt2-large, 774030080, 708390400",
        "gpt2-xl, 1557611200, 1475561600",
        "transformer-xl-base, 151107538, 41066400",
        "transformer-xl-16-layer, 73940659, 54599680"
    })
    void referenceModelsHaveTheirPublishedSizes(String preset, long total, long decoder) {
        ArchitectureCounts counts = ArchitectureCounts.of(Presets.named(preset).orElseThrow());

        assertThat(counts.totalParameters()).isEqualTo(total);
        assertThat(counts.decoderParameters()).isEqualTo(decoder);
    }

    @Test
    void baselineOfTransformerXlWithBiasesOfEachLayerHasItsPublishedDecoder() {
        var notation =
                ArchitectureNotation.write(Presets.named("transformer-xl-16-layer").orElseThrow());
        notation.put("untie_r", true);

        assertThat(ArchitectureCounts.of(ArchitectureNotation.parse(notation)).decoderParameters())
                .isEqualTo(54_616_064);
    }

    /**
     * Rows of HW-GPT-Bench, scale s (Sukthanker et al., NeurIPS 2024; Apache-2.0): heads are 64
     * wide, and layers widen as often as the ratio says. It counts the table of 50,254 tokens
     * twice, no positions (they rotate), and a third matrix in the feed-forward with its bias.
     */
    @ParameterizedTest
    @CsvSource({
        "384, 2 3 4 2 3 3 2 3 2 4,     12 4 12 12 4 4 4 8 12 4,   false,  58468608",
        "192, 3 4 4 4 2 4 4 4 3 4 2 2, 12 4 8 4 12 4 12 4 8 8 12 12, false,  28646016",
        "768, 2 2 4 4 3 3 3 4 4 2,     4 12 12 4 4 12 12 8 4 12,  false, 148591104",
        "384, 3 3 2 3 4 4 4 3 4 4 4,   8 12 12 8 12 12 4 8 8 8 4, true,   64915968",
        "192, 4 4 4 2 2 2 4 3 2 4 2,   4 4 12 4 4 4 12 4 12 4 8,  true,   26525568"
    })
    void layersOfHwGptBenchAreReproducedExactly(
            int dModel, String ratios, String heads, boolean bias, long published) {
        List<Integer> inner = integers(ratios).stream().map(ratio -> ratio * dModel).toList();
        ArchitectureCounts counts =
                ArchitectureCounts.of(
                        ArchitectureNotation.parse(
                                Map.of(
                                        "backbone",
                                        "gpt2",
                                        "vocab_size",
                                        50_254,
                                        "d_model",
                                        dModel,
                                        "n_layer",
                                        inner.size(),
                                        "n_head",
                                        integers(heads),
                                        "d_head",
                                        64,
                                        "d_inner",
                                        inner,
                                        "bias",
                                        bias)));
        long wide = inner.stream().mapToLong(Integer::longValue).sum();
        long thirdMatrix = wide * dModel + (bias ? wide : 0);

        assertThat(2 * 50_254L * dModel + counts.decoderParameters() + thirdMatrix)
                .isEqualTo(published);
    }

    private static List<Integer> integers(String text) {
        return Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
    }

    /**
     * OPT-350M is no preset (see {@link Presets}), but its size checks the parts: 24 post-norm
     * layers like GPT-2's, no final LayerNorm, tokens 512 wide with projections in and out, 2,050
     * positions.
     */
    @Test
    void layersOfOpt350mAreThoseOfGpt2() {
        var layers =
                ArchitectureCounts.of(
                        ArchitectureNotation.parse(
                                Map.of(
                                        "backbone", "gpt2",
                                        "vocab_size", 50272,
                                        "n_positions", 2050,
                                        "d_model", 1024,
                                        "d_embed", 512,
                                        "n_layer", 24,
                                        "n_head", 16,
                                        "d_inner", 4096)));
        long finalLayerNorm = 2 * 1024;
        long outputProjection = 1024 * 512;

        assertThat(layers.totalParameters() - finalLayerNorm + outputProjection)
                .isEqualTo(331_196_416);
    }
}
