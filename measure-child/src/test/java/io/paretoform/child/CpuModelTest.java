package io.paretoform.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what the kernel of each machine writes. */
class CpuModelTest {
    @ParameterizedTest
    @CsvSource({
        "x86-64-epyc, AMD EPYC 7R13 Processor",
        "aarch64-graviton2, ARM Neoverse-N1",
        "aarch64-graviton3, ARM Neoverse-V1",
        "aarch64-thunderx2, ARM 0x43 part 0x0af",
        "aarch64-raspberry-pi-4, ARM Cortex-A72"
    })
    void processorIsNamed(String machine, String name) throws IOException {
        assertThat(CpuModel.of(cpuinfo(machine), Optional.empty())).contains(name);
    }

    @Test
    void boardNamesItself() throws IOException {
        Optional<String> board = Optional.of("Raspberry Pi 4 Model B Rev 1.1");

        assertThat(CpuModel.of(cpuinfo("aarch64-raspberry-pi-4"), board)).isEqualTo(board);
    }

    @Test
    void nothingToldIsNoName() {
        assertThat(CpuModel.of(List.of("processor\t: 0"), Optional.empty())).isEmpty();
    }

    private static List<String> cpuinfo(String machine) throws IOException {
        String file = "cpuinfo/" + machine + ".txt";
        try (InputStream text =
                Objects.requireNonNull(CpuModelTest.class.getResourceAsStream(file), file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
