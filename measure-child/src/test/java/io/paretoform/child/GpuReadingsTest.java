package io.paretoform.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What is made of a GPU's readings, without one. */
class GpuReadingsTest {
    private final FakeGpu gpu = new FakeGpu();
    private final CudaTarget target = new CudaTarget(gpu);
    private final Lines lines = new Lines();

    @Test
    void clocksAndReasonsAreReported() {
        gpu.readings =
                Map.of(
                        Gpu.Reading.SM_CLOCK_MHZ, 1980L,
                        Gpu.Reading.MEMORY_CLOCK_MHZ, 2619L,
                        Gpu.Reading.TEMPERATURE_C, 41L,
                        Gpu.Reading.POWER_MILLIWATTS, 123_400L,
                        Gpu.Reading.THROTTLE_REASONS, 0b100_0100L);
        target.surroundings(lines.report());

        assertThat(lines.read())
                .isEqualTo(
                        Map.of(
                                "gpu_sm_clock_mhz", "1980",
                                "gpu_memory_clock_mhz", "2619",
                                "gpu_temperature_c", "41",
                                "gpu_power_w", "123.4",
                                "gpu_throttle_reasons", "software_power_cap,hardware_thermal"));
    }

    @Test
    void whatAGpuDoesNotTellIsLeftOut() {
        target.surroundings(lines.report());

        assertThat(lines.read()).isEmpty();
        assertThat(target.slowdowns(List.of())).isZero();
    }

    @Test
    void noReasonIsSaidToBeNone() {
        assertThat(Throttle.names(0)).isEqualTo("none");
    }

    @Test
    void memoryIsWhatIsInUseOnTheDevice() {
        gpu.used = 7_000_000;
        target.resetPeak();

        assertThat(target.peakBytes()).isEqualTo(7_000_000);
    }

    @Test
    void deviceIsDescribed() {
        target.describe(lines.report());

        assertThat(lines.read())
                .isEqualTo(
                        Map.of(
                                "gpu_model", "Fake GPU",
                                "gpu_driver", "0.0",
                                "gpu_memory_bytes", "8000000"));
    }

    @Test
    void missingDriverIsNamedWithWhatHelps() {
        assertThatThrownBy(() -> Nvml.open("libno-such-gpu.so"))
                .isInstanceOf(ChildException.class)
                .hasMessage(
                        "libno-such-gpu.so cannot be loaded: it comes with NVIDIA's driver; a"
                                + " container must be started with its GPU");
    }

    @Test
    void unknownDeviceIsNamed() {
        assertThatThrownBy(() -> Target.named("tpu"))
                .hasMessage("device 'tpu': expected cpu or cuda");
    }

    private static final class FakeGpu implements Gpu {
        private Map<Reading, Long> readings = Map.of();
        private long used;

        @Override
        public String name() {
            return "Fake GPU";
        }

        @Override
        public String driver() {
            return "0.0";
        }

        @Override
        public long memoryBytes() {
            return 8_000_000;
        }

        @Override
        public long usedBytes() {
            return used;
        }

        @Override
        public OptionalLong read(Reading reading) {
            Long value = readings.get(reading);
            return value == null ? OptionalLong.empty() : OptionalLong.of(value);
        }
    }
}
