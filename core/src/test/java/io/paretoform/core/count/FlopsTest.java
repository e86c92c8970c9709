package io.paretoform.core.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.architecture.Presets;
import io.paretoform.core.measure.LogitsScope;
import io.paretoform.core.measure.Precision;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlopsTest {
    private static final Architecture TINY_GPT2 =
            ArchitectureNotation.parse(
                    Map.of(
                            "backbone", "gpt2",
                            "vocab_size", 10,
                            "n_positions", 8,
                            "d_model", 4,
                            "n_layer", 2,
                            "n_head", 2,
                            "d_inner", 6));

    private static final Architecture TINY_XL =
            ArchitectureNotation.parse(
                    Map.of(
                            "backbone", "transformer-xl",
                            "vocab_size", 10,
                            "d_model", 4,
                            "n_layer", 1,
                            "n_head", 2,
                            "d_inner", 6,
                            "mem_len", 5));

    @Test
    void gpt2PrefillIsTheSumOfItsMatrixProducts() {
        long layer = product(3, 4, 12) + 2 * product(3, 4, 3) + product(3, 4, 4);
        long feedForward = product(3, 4, 6) + product(3, 6, 4);

        assertThat(ArchitectureCounts.of(TINY_GPT2).flopsPrefill(3, LogitsScope.ALL))
                .isEqualTo(2 * (layer + feedForward) + product(3, 4, 10));
    }

    @Test
    void headsOfTheirOwnWidthWidenAttentionAlone() {
        Map<String, Object> genes = ArchitectureNotation.write(TINY_GPT2);
        genes.put("d_head", 5);
        genes.put("bias", false);
        long layer = product(3, 4, 30) + 2 * product(3, 10, 3) + product(3, 10, 4);
        long feedForward = product(3, 4, 6) + product(3, 6, 4);

        assertThat(
                        ArchitectureCounts.of(ArchitectureNotation.parse(genes))
                                .flopsPrefill(3, LogitsScope.ALL))
                .isEqualTo(2 * (layer + feedForward) + product(3, 4, 10));
    }

    @Test
    void transformerXlPrefillAddsRelativePositions() {
        long attention = product(3, 4, 12) + 3 * product(3, 4, 3) + product(3, 4, 4);
        long positions = product(3, 4, 4);
        long feedForward = product(3, 4, 6) + product(3, 6, 4);

        assertThat(ArchitectureCounts.of(TINY_XL).flopsPrefill(3, LogitsScope.ALL))
                .isEqualTo(attention + positions + feedForward + product(3, 4, 10));
    }

    @Test
    void logitsOfTheLastTokenSaveTheOthers() {
        ArchitectureCounts counts = ArchitectureCounts.of(TINY_GPT2);

        assertThat(
                        counts.flopsPrefill(3, LogitsScope.ALL)
                                - counts.flopsPrefill(3, LogitsScope.LAST))
                .isEqualTo(product(2, 4, 10));
    }

    /** Without the quadratic part, n steps do the work of a prefill of n tokens. */
    @Test
    void decodeStepsComputeThePairsThatTheMaskKeeps() {
        ArchitectureCounts counts = ArchitectureCounts.of(TINY_GPT2);
        long steps = 0;
        for (int cached = 0; cached < 3; cached++) {
            steps += counts.flopsDecodeStep(cached);
        }
        long maskedPairs = 3;

        assertThat(counts.flopsPrefill(3, LogitsScope.ALL) - steps)
                .isEqualTo(2 * 2 * product(maskedPairs, 4, 1));
    }

    @Test
    void transformerXlLooksBackNoFurtherThanItsMemory() {
        ArchitectureCounts counts = ArchitectureCounts.of(TINY_XL);

        assertThat(counts.flopsDecodeStep(50)).isEqualTo(counts.flopsDecodeStep(5));
        assertThat(counts.flopsDecodeStep(5)).isGreaterThan(counts.flopsDecodeStep(4));
    }

    /**
     * Kaplan et al. 2020, section 2.1: about twice the parameters a token, and attention on top.
     */
    @Test
    void longKnownRuleOfThumbHolds() {
        ArchitectureCounts counts = ArchitectureCounts.of(Presets.named("gpt2").orElseThrow());
        double attention = 2.0 * 12 * 2 * 1024 * 768;
        double ruleOfThumb = 2.0 * counts.totalParameters() + attention;

        assertThat(counts.flopsPrefill(1024, LogitsScope.ALL) / 1024.0)
                .isCloseTo(ruleOfThumb, org.assertj.core.data.Percentage.withPercentage(1));
    }

    @Test
    void noTokensAreRefused() {
        assertThatThrownBy(() -> ArchitectureCounts.of(TINY_GPT2).flopsPrefill(0, LogitsScope.ALL))
                .hasMessageContaining("0 tokens");
    }

    @Test
    void weightsTakeFourBytesOrTwo() {
        ArchitectureCounts counts = ArchitectureCounts.of(Presets.named("gpt2").orElseThrow());

        assertThat(counts.weightBytes(Precision.FP32)).isEqualTo(4 * 124_439_808L);
        assertThat(counts.weightBytes(Precision.FP16)).isEqualTo(2 * 124_439_808L);
    }

    private static long product(long rows, long inner, long columns) {
        return 2 * rows * inner * columns;
    }
}
