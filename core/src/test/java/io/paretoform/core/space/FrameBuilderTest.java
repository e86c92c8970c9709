package io.paretoform.core.space;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paretoform.core.architecture.Gene;
import io.paretoform.core.architecture.Presets;
import io.paretoform.core.count.ArchitectureCounts;
import org.junit.jupiter.api.Test;

class FrameBuilderTest {
    private static final ArchitectureCounts GPT2 = counts("gpt2");

    @Test
    void geneOfEachLayerThatChangesTheCountIsRefusedWhereItIsBounded() {
        assertThatThrownBy(() -> FrameBuilder.requireSame(Gene.N_HEAD, GPT2, counts("gpt2-xl")))
                .isInstanceOf(SpaceException.class)
                .hasMessageStartingWith("n_head: changes the number of parameters");
        assertThatCode(() -> FrameBuilder.requireSame(Gene.N_HEAD, GPT2, counts("gpt2")))
                .doesNotThrowAnyException();
    }

    private static ArchitectureCounts counts(String preset) {
        return ArchitectureCounts.of(Presets.named(preset).orElseThrow());
    }
}
