package io.paretoform.child;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The contract on a GPU; where there is none, or no runtime for it, it is passed over. */
@EnabledIf(
        value = "hasGpu",
        disabledReason = "there is no NVIDIA GPU, or no build with profile cuda")
class CudaTargetTest extends TargetContract {
    static boolean hasGpu() {
        try (Target target = Target.named(Target.CUDA)) {
            return Device.providers().contains("CUDA") && target.name().equals(Target.CUDA);
        } catch (ChildException e) {
            return false;
        }
    }

    @Override
    Target target() {
        try {
            return Target.named(Target.CUDA);
        } catch (ChildException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void deviceTellsItsNameMemoryAndClocks() throws Exception {
        Lines lines = new Lines();
        try (Target target = target()) {
            target.describe(lines.report());
            target.surroundings(lines.report());
        }

        assertThat(lines.read()).containsKeys("gpu_model", "gpu_memory_bytes", "gpu_sm_clock_mhz");
    }
}
