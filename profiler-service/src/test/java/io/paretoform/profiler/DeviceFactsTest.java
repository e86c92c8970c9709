package io.paretoform.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceFactsTest {
    @ParameterizedTest
    @CsvSource({
        "AMD EPYC 7R13 Processor, amd-epyc-7r13",
        "AMD EPYC 7763 64-Core Processor, amd-epyc-7763",
        "Intel(R) Xeon(R) Platinum 8488C CPU @ 2.40GHz, intel-xeon-platinum-8488c",
        "Raspberry Pi 5 Model B Rev 1.0, raspberry-pi-5-model-b-rev-1.0",
        "aarch64, aarch64",
        "???, unknown"
    })
    void deviceClassBeginsWithTheHardwaresName(String hardware, String slug) {
        assertThat(facts(hardware, 1).deviceClass())
                .matches(slug + "-ort-1\\.29\\.0-1t-fp32-[0-9a-f]{8}");
    }

    @Test
    void classesThatReadAlikeDiffer() {
        assertThat(facts("Xeon CPU @ 2.40GHz", 1).deviceClass())
                .isNotEqualTo(facts("Xeon CPU @ 3.00GHz", 1).deviceClass());
    }

    @Test
    void numberOfThreadsIsPartOfTheClass() {
        assertThat(facts("Xeon", 2).deviceClass()).contains("-2t-");
    }

    @Test
    void kindIsToldBesideTheClass() {
        DeviceFacts gpu =
                new DeviceFacts("cuda", "NVIDIA L4", "ort 1.29.0 cuda", 1, "fp32", Map.of());

        assertThat(gpu.deviceClass()).startsWith("nvidia-l4-ort-1.29.0-cuda-1t-fp32-");
    }

    @Test
    void furtherFactsAreNotPartOfTheClass() {
        DeviceFacts updated =
                new DeviceFacts("cpu", "Xeon", "ort 1.29.0", 1, "fp32", Map.of("kernel", "new"));

        assertThat(updated.deviceClass()).isEqualTo(facts("Xeon", 1).deviceClass());
    }

    @Test
    void longNamesAreCutToWhatATopicMayBeCalled() {
        assertThat(facts("Very ".repeat(100), 1).deviceClass()).hasSizeLessThan(100);
    }

    private static DeviceFacts facts(String hardware, int threads) {
        return new DeviceFacts("cpu", hardware, "ort 1.29.0", threads, "fp32", Map.of());
    }
}
