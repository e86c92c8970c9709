package io.paretoform.profiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.paretoform.core.measure.MeasurementPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfilerConfigTest {
    @Test
    void defaultsAreWhatTheReadmeSays() {
        ProfilerConfig config = config(Map.of());

        assertThat(config.threads()).isEqualTo(1);
        assertThat(config.heartbeat()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.lock()).isEmpty();
        assertThat(config.deliveryLimit()).isEqualTo(5);
        assertThat(config.workFolder())
                .isEqualTo(Path.of(System.getProperty("java.io.tmpdir"), "paretoform", "work"));
        assertThat(config.child().command()).isEmpty();
        assertThat(config.workerName()).isNotBlank();
    }

    @Test
    void defaultPolicyIsTheStandardOne() {
        assertThat(config(Map.of()).measurementPolicy()).isSameAs(MeasurementPolicy.STANDARD);
    }

    @Test
    void configuredPolicySaysSoInItsVersion() {
        ProfilerConfig config =
                config(
                        Map.of(
                                "paretoform.profiler.policy.max-runs",
                                "7",
                                "paretoform.profiler.policy.min-runs",
                                "5"));

        assertThat(config.measurementPolicy().version()).isEqualTo("1-configured");
        assertThat(config.measurementPolicy().maxRuns()).isEqualTo(7);
    }

    @Test
    void impossiblePolicyIsRefused() {
        ProfilerConfig config = config(Map.of("paretoform.profiler.policy.max-runs", "1"));

        assertThatIllegalArgumentException()
                .isThrownBy(config::measurementPolicy)
                .withMessageContaining("max_runs 1");
    }

    private static ProfilerConfig config(Map<String, String> settings) {
        return Configs.of(settings).getConfigMapping(ProfilerConfig.class);
    }
}
