package io.paretoform.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeviceAnnouncementTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void workerIsGoneAfterThreeSilentHeartbeats() {
        DeviceAnnouncement worker = announcing(NOW, Duration.ofSeconds(10));

        assertThat(worker.isLive(NOW.plusSeconds(30).minusNanos(1))).isTrue();
        assertThat(worker.isLive(NOW.plusSeconds(30))).isFalse();
    }

    @Test
    void anyHeartbeatCanBeAskedAbout() {
        assertThat(announcing(Instant.MAX, Duration.ofSeconds(Long.MAX_VALUE)).isLive(NOW))
                .isTrue();
        assertThat(announcing(Instant.MIN, Duration.ofSeconds(10)).isLive(NOW)).isFalse();
    }

    private static DeviceAnnouncement announcing(Instant at, Duration heartbeat) {
        return new DeviceAnnouncement(
                at, "w", "some-class", "cpu", "some", "some", 1, "fp32", Map.of(), true, heartbeat);
    }
}
