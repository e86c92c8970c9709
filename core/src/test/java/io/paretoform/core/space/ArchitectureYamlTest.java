package io.paretoform.core.space;

import static org.assertj.core.api.Assertions.assertThat;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.ArchitectureNotation;
import io.paretoform.core.architecture.Presets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ArchitectureYamlTest {
    static Iterable<String> presets() {
        return Presets.names();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void textIsReadAsTheSameArchitecture(String name) {
        Architecture architecture = Presets.named(name).orElseThrow();

        Object read =
                new Load(LoadSettings.builder().build())
                        .loadFromString(ArchitectureYaml.write(architecture));

        assertThat(ArchitectureNotation.parse((Map<?, ?>) read)).isEqualTo(architecture);
    }
}
