package io.paretoform.profiler;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(config.sentinelEvery()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.child().command()).isEmpty();
        assertThat(config.workerName()).isNotBlank();
    }

    private static ProfilerConfig config(Map<String, String> settings) {
        return Configs.of(settings).getConfigMapping(ProfilerConfig.class);
    }
}
