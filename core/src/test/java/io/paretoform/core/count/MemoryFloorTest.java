package io.paretoform.core.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.measure.Precision;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoryFloorTest {
    @Test
    void logitsOfEveryTokenAreTheMostOfASmallModel() {
        Architecture small = gpt2(64, 128, 50_257);
        long weights = 4 * ArchitectureCounts.of(small).totalParameters();
        assertThat(MemoryFloor.bytes(small, 192, Precision.FP32))
                .isEqualTo(weights + 4L * 192 * (64 + 50_257));
    }

    @Test
    void theWidestLayerIsTheMostWhereTheVocabularyIsSmall() {
        Architecture wide = gpt2(64, 4096, 100);
        long weights = 4 * ArchitectureCounts.of(wide).totalParameters();
        assertThat(MemoryFloor.bytes(wide, 192, Precision.FP32))
                .isEqualTo(weights + 4L * 192 * (64 + 4096));
    }

    @Test
    void queriesKeysAndValuesAreAsWideAsTheHeads() {
        Map<String, Object> genes = ArchitectureNotation.write(gpt2(64, 128, 100));
        genes.put("d_head", 64);
        Architecture wide = ArchitectureNotation.parse(genes);
        long weights = 4 * ArchitectureCounts.of(wide).totalParameters();

        assertThat(MemoryFloor.bytes(wide, 192, Precision.FP32))
                .isEqualTo(weights + 4L * 192 * (64 + 3 * 4 * 64));
    }

    private static Architecture gpt2(int dModel, int dInner, int vocabulary) {
        return ArchitectureNotation.parse(
                Map.of(
                        "backbone",
                        "gpt2",
                        "vocab_size",
                        vocabulary,
                        "n_positions",
                        192,
                        "d_model",
                        dModel,
                        "n_layer",
                        2,
                        "n_head",
                        4,
                        "d_inner",
                        dInner));
    }
}
