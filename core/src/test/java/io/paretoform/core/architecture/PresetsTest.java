package io.paretoform.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PresetsTest {
    @Test
    void everyNameLeadsToItsArchitectureAndBack() {
        assertThat(Presets.names())
                .allSatisfy(name ->
                        assertThat(Presets.named(name).flatMap(Presets::nameOf)).contains(name));
    }

    @Test
    void otherNamesLeadNowhere() {
        assertThat(Presets.named("gpt5")).isEmpty();
    }

    @Test
    void headsDivideTheWidthOfEveryPreset() {
        assertThat(Presets.names())
                .map(name -> Presets.named(name).orElseThrow())
                .allSatisfy(preset -> assertThat(preset.dModel() % preset.nHead(0)).isZero());
    }
}
